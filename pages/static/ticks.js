// A table of texts whose rows can be ticked, and a button that hands over what is ticked.

function element(tag, text) {
  const made = document.createElement(tag)
  if (text) made.textContent = text
  return made
}

function tick(row) {
  const made = element("input")
  made.type = "checkbox"
  made.checked = row.ticked
  made.value = row.id
  made.ariaLabel = row.cells.join(" ")
  return made
}

function line(row) {
  const made = element("tr")
  const first = element("td")
  first.append(tick(row))
  made.append(first, ...row.cells.map((text) => element("td", text)))
  return made
}

function table(data) {
  const head = element("tr")
  head.append(element("th", data.words.tick), ...data.columns.map((name) => element("th", name)))
  const made = element("table")
  made.append(element("thead"), element("tbody"))
  made.tHead.append(head)
  made.tBodies[0].append(...data.rows.map(line))
  return made
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".ticks")
  const shown = JSON.stringify(data)
  // What is ticked and not handed over yet stays so while the page runs again for another reason.
  if (root.dataset.shown === shown) return
  root.dataset.shown = shown
  const scrolling = element("div")
  scrolling.className = "scrolling"
  scrolling.append(table(data))
  const boxes = [...scrolling.querySelectorAll("input")]
  const button = element("button", data.words.apply)
  const changed = () => boxes.some((box) => box.checked !== box.defaultChecked)
  for (const box of boxes) box.defaultChecked = box.checked
  button.disabled = true
  scrolling.onchange = () => { button.disabled = !changed() }
  button.onclick = () => setTriggerValue("ticked", boxes.filter((box) => box.checked).map((box) => box.value))
  const below = element("div")
  below.className = "below"
  below.append(button, element("span", data.words.rest))
  root.replaceChildren(scrolling, below)
}
