// Findings of a review, each with what follows from it folded below. Every text is set as a text node.

function element(tag, name, text) {
  const made = document.createElement(tag)
  made.className = name
  if (text) made.textContent = text
  return made
}

function weight(given) {
  const made = element("div", "weight")
  made.append(element("span", "mark", given.mark), given.word)
  return made
}

function what(given, words) {
  const made = element("div", "what")
  const place = element("p", "place", given.place)
  if (given.found) place.append(element("span", "found", `${words.found} ${given.found}`))
  made.append(element("p", "why", given.why), element("p", "todo", given.todo), place)
  return made
}

function folded(given, words, correct) {
  const made = element("details", "")
  made.append(element("summary", "", given.following))
  made.append(...given.consequences.map((one) => finding(one, words, correct)))
  return made
}

function finding(given, words, correct) {
  const made = element("article", `finding ${given.severity}`)
  made.append(weight(given), what(given, words))
  if (given.cell) {
    const button = element("button", "act", words.correct)
    button.onclick = () => correct(given.cell)
    made.append(button)
  }
  if (given.consequences.length) made.append(folded(given, words, correct))
  return made
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".findings")
  const shown = JSON.stringify(data)
  // What is unfolded stays so while the page runs again for another reason.
  if (root.dataset.shown === shown) return
  root.dataset.shown = shown
  const correct = (cell) => setTriggerValue("correct", cell)
  root.replaceChildren(...data.findings.map((given) => finding(given, data.words, correct)))
  if (data.rest) root.append(element("p", "rest", data.rest))
}
