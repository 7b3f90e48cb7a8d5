// Lines of text as they were written. Every text is set as a text node: no markup, no links, no formulas.

function span(name, text) {
  const made = document.createElement("span")
  made.className = name
  made.textContent = text
  return made
}

function line(given) {
  const made = document.createElement(given.kind === "heading" || given.kind === "label" ? "h2" : "p")
  made.className = given.kind
  if (given.mark) {
    const mark = span("mark", given.mark)
    mark.style.color = given.colour
    made.append(mark)
  }
  made.append(given.kind === "fact" ? span("term", given.text) : document.createTextNode(given.text))
  if (given.aside) made.append(span("aside", given.aside))
  return made
}

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".prose")
  const rows = []
  for (const given of data.lines) {
    if (given.kind !== "chip") {
      rows.push(line(given))
      continue
    }
    if (rows.at(-1)?.className !== "chips") {
      const chips = document.createElement("div")
      chips.className = "chips"
      rows.push(chips)
    }
    rows.at(-1).append(line(given))
  }
  root.replaceChildren(...rows)
}
