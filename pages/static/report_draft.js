// The text of a draft with its marks. Every text is set as a text node, so nothing in it is read as markup.

function element(tag, name, text) {
  const made = document.createElement(tag)
  made.className = name
  made.textContent = text
  return made
}

// What was put in or left over: by colour, by line and by word; what it was before is shown by hover and keyboard.
function marked(run) {
  const made = element("mark", run.kind, run.text)
  // A word joiner, which has no width: the word never stands alone on the next line.
  made.append("\u2060", element("span", "word", run.word))
  if (run.note) {
    made.title = run.note
    made.tabIndex = 0
    made.append(element("span", "unseen", run.note))
  }
  return made
}

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".report_draft")
  const passages = data.passages.map((given) => {
    const made = element(given.kind === "body" ? "p" : "h3", given.kind, "")
    made.append(...given.runs.map((run) => (run.kind ? marked(run) : document.createTextNode(run.text))))
    return made
  })
  root.replaceChildren(...passages)
}
