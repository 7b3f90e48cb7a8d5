// A sheet as it was written, its cells marked by what became of them. Every text is set as a text node.

function element(tag, name, text) {
  const made = document.createElement(tag)
  made.className = name
  if (text) made.textContent = text
  return made
}

function legend(marks) {
  const made = element("div", "legend")
  for (const mark of marks) {
    const entry = element("span", mark.name)
    entry.append(element("span", "key", mark.sign), mark.word)
    made.append(entry)
  }
  return made
}

function cell(given, marks, correct) {
  const made = element("td", given.mark, given.text)
  if (given.number) made.classList.add("number")
  if (given.across > 1) made.colSpan = given.across
  if (given.down > 1) made.rowSpan = given.down
  const mark = marks.find((one) => one.name === given.mark)
  if (mark) {
    made.append(element("span", "sign", mark.sign))
    made.title = `${given.cell} ${mark.word}`
  }
  if (given.correctable) {
    made.role = "button"
    made.tabIndex = 0
    made.onclick = () => correct(given.cell)
    made.onkeydown = (event) => { if (event.key === "Enter") correct(given.cell) }
  }
  return made
}

function table(data, correct) {
  const head = element("tr", "")
  head.append(element("th", ""), ...data.columns.map((name) => element("th", "", name)))
  const made = element("table", "")
  made.append(element("thead", ""), element("tbody", ""))
  made.tHead.append(head)
  for (const row of data.rows) {
    const line = element("tr", "")
    line.append(element("th", "", row.name), ...row.cells.map((one) => cell(one, data.marks, correct)))
    made.tBodies[0].append(line)
  }
  return made
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".sheet")
  const shown = JSON.stringify(data)
  // Where it is scrolled to stays so while the page runs again for another reason.
  if (root.dataset.shown === shown) return
  root.dataset.shown = shown
  const scrolling = element("div", "scrolling")
  scrolling.append(table(data, (name) => setTriggerValue("correct", name)))
  root.replaceChildren(legend(data.marks), scrolling)
}
