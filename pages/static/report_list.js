// Findings about a report's text, one below the other, each with its place and what to do about it.
// Every text is set as a text node.

function element(tag, name, text) {
  const made = document.createElement(tag)
  made.className = name
  if (text) made.textContent = text
  return made
}

function button(text, act) {
  const made = element("button", "act", text)
  made.onclick = act
  return made
}

function weight(given) {
  const made = element("div", "weight")
  made.append(element("span", "mark", given.mark), given.word)
  return made
}

function what(given) {
  const made = element("div", "what")
  made.append(element("p", "name", given.name))
  for (const [name, value] of given.facts) {
    const line = element("p", "fact")
    line.append(element("span", "term", name), element("span", "said", value))
    made.append(line)
  }
  if (given.message) made.append(element("p", "message", given.message))
  made.append(element("p", "place", given.place))
  return made
}

function finding(given, words, tell) {
  const made = element("article", `finding ${given.sort}`)
  const acts = element("div", "acts")
  acts.append(button(words.sentence, () => tell("sentence", given.id)))
  if (given.asks) acts.append(button(words.source, () => tell("source", given.id)))
  made.append(weight(given), what(given), acts)
  return made
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".report_list")
  root.replaceChildren(...data.findings.map((given) => finding(given, data.words, setTriggerValue)))
  if (data.rest) root.append(element("p", "rest", data.rest))
}
