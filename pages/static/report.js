// A section's text with its figures marked. Every text is set as a text node, so nothing in it is read as markup.

const GAP_PX = 6

function element(tag, name, text) {
  const made = document.createElement(tag)
  made.className = name
  if (text) made.textContent = text
  return made
}

// The verdict by shape, and by word: seen where the tables contradict the text, else read out.
function verdict(given) {
  const made = element("span", "verdict")
  const mark = element("span", "mark", given.mark)
  mark.setAttribute("aria-hidden", "true")
  made.append(mark, element("span", given.verdict === "differs" ? "word" : "unseen", given.word))
  return made
}

// What the tables say, shown by hover and by keyboard.
function tip(given, words) {
  const made = element("dl", "")
  for (const [name, value] of [
    [words.stated, given.stated], [words.known, given.known], [words.reason, given.reason], [words.source, given.source],
  ]) {
    if (value) made.append(element("dt", "", name), element("dd", "", value))
  }
  const head = element("p", `head ${given.verdict}`)
  head.append(element("span", "mark", given.mark), given.word)
  return [head, element("p", "name", given.name), made]
}

function hide(bubble) {
  bubble.hidden = true
}

// Below the figure, or above it where there is no room; never out of the text's own box.
function show(bubble, figure, given, words) {
  bubble.replaceChildren(...tip(given, words))
  bubble.hidden = false
  const box = bubble.parentElement.getBoundingClientRect()
  const at = figure.getClientRects()[0]
  const below = at.bottom + GAP_PX + bubble.offsetHeight < window.innerHeight
  const left = Math.max(0, Math.min(at.left - box.left, box.width - bubble.offsetWidth))
  const last = [...figure.getClientRects()].at(-1)
  bubble.style.left = `${left}px`
  bubble.style.top = `${below ? last.bottom - box.top + GAP_PX : at.top - box.top - bubble.offsetHeight - GAP_PX}px`
}

function figure(text, id, page) {
  const given = page.figures[id]
  const made = element("span", `figure ${given.verdict}`, text)
  if (page.alike.includes(id)) made.classList.add("picked")
  made.dataset.id = id
  made.tabIndex = 0
  made.setAttribute("role", "button")
  made.setAttribute("aria-pressed", String(id === page.picked))
  made.setAttribute("aria-describedby", "tip")
  made.append(verdict(given))
  made.onmouseenter = made.onfocus = () => show(page.bubble, made, given, page.words)
  made.onblur = () => hide(page.bubble)
  made.onmouseleave = (event) => {
    if (event.relatedTarget !== page.bubble) hide(page.bubble)
  }
  made.onclick = () => page.pick(id)
  made.onkeydown = (event) => {
    if (event.key === "Escape") hide(page.bubble)
    if (event.key !== "Enter" && event.key !== " ") return
    event.preventDefault()
    page.pick(id)
  }
  return made
}

function passage(given, page) {
  const made = element(given.kind === "heading" ? "h2" : "p", given.kind)
  for (const run of given.runs) {
    const shown = run.figure ? figure(run.text, run.figure, page) : document.createTextNode(run.text)
    if (!run.cited) {
      made.append(shown)
      continue
    }
    const cited = element("mark", "cited")
    cited.append(shown)
    made.append(cited)
  }
  return made
}

// What is picked beside the text, brought into view where it stands below it.
function showBeside() {
  const beside = document.querySelector(".st-key-beside_box")
  beside?.scrollTo({ top: 0 })
  if (!beside || beside.getBoundingClientRect().top < window.innerHeight / 2) return
  // The browser would keep in place what is pushed down by the picked figure, and so hide the figure.
  beside.style.overflowAnchor = "none"
  beside.style.scrollMarginTop = "4.5rem"
  beside.scrollIntoView({ block: "start" })
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".report")
  const focused = parentElement.activeElement?.dataset.id ?? parentElement.getRootNode().activeElement?.dataset?.id
  const bubble = element("div", "tip")
  bubble.id = "tip"
  bubble.setAttribute("role", "tooltip")
  bubble.onmouseleave = () => hide(bubble)
  hide(bubble)
  const pick = (id) => {
    root.dataset.own = "yes"
    setTriggerValue("figure", id)
    showBeside()
  }
  const page = { ...data, bubble, pick }
  root.replaceChildren(...data.passages.map((given) => passage(given, page)), bubble)
  // Drawn anew, the figure in hand keeps the focus.
  if (focused) root.querySelector(`[data-id="${focused}"]`)?.focus({ preventScroll: true })
  // What was asked for elsewhere is brought into view once, not again at every run of the page.
  if (data.asked && root.dataset.asked !== data.asked) {
    const place = root.querySelector("[aria-pressed=true]") ?? root.querySelector(".picked") ?? root.querySelector(".cited")
    if (!root.dataset.own) place?.scrollIntoView({ block: "center" })
    if (data.picked) place?.focus({ preventScroll: true })
    delete root.dataset.own
  }
  // What the picked figure says stands beside the text now.
  hide(bubble)
  root.dataset.asked = data.asked
}
