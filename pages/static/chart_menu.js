// The menu of a chart: shows it as a table, asks the app for slides and sheets, saves its picture, copies texts.
// Every text is set as a text node.

const SHOWN_MS = 1600
const LINE_PX = 18

function item(name, text, act) {
  const made = document.createElement("button")
  made.className = name
  made.role = "menuitem"
  made.textContent = text
  made.onclick = act
  return made
}

// Offers a file of the app to the reader, as a link that is clicked at once.
function save({ name, type, content }) {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([bytes], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

// The source note at the foot of a chart gets a line with the marks that the page shows beside it.
function marked(layout, mark) {
  const notes = layout.annotations ?? []
  const foot = notes.at(-1)
  if (!mark || foot?.yref !== "paper" || foot?.yanchor !== "top") return layout
  return {
    ...layout,
    annotations: [...notes.slice(0, -1), { ...foot, text: `${foot.text}<br>${mark}` }],
    margin: { ...layout.margin, b: (layout.margin?.b ?? 0) + LINE_PX },
  }
}

async function picture({ chart, picture }) {
  const drawn = document.querySelector(`.st-key-${CSS.escape(chart)} .js-plotly-plot`)
  const { name, width, height, scale, mark } = picture
  const layout = { ...marked(drawn.layout, mark), width, height, autosize: false }
  const options = { format: "png", filename: name, width, height, scale }
  await window.Plotly.downloadImage({ data: drawn.data, layout }, options)
}

// Without https a browser has no clipboard for scripts, only the older way by a selection.
async function copy(text) {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text)
  const area = document.createElement("textarea")
  area.value = text
  area.style.position = "fixed"
  document.body.append(area)
  area.select()
  const done = document.execCommand("copy")
  area.remove()
  if (!done) throw new Error("not copied")
}

function cell(tag, text, scope) {
  const made = document.createElement(tag)
  if (scope) made.scope = scope
  made.textContent = text
  return made
}

// The figures of the chart, in a table that is read out and selected as one.
function table({ title, source, heads, rows }) {
  const made = document.createElement("table")
  made.createCaption().textContent = title
  made.createTHead().insertRow().append(...heads.map((head) => cell("th", head, "col")))
  const body = made.createTBody()
  for (const [name, ...figures] of rows) {
    body.insertRow().append(cell("th", name, "row"), ...figures.map((figure) => cell("td", figure)))
  }
  const place = cell("p", source)
  place.className = "place"
  return source ? [made, place] : [made]
}

// The drawing keeps its size while the table stands in its place: it is drawn anew for nothing otherwise.
function veil(chart, hidden) {
  const drawn = document.querySelector(`.st-key-${CSS.escape(chart)}`)
  if (!drawn) return
  drawn.style.maxHeight = hidden ? "0" : ""
  drawn.style.overflow = hidden ? "hidden" : ""
  drawn.style.visibility = hidden ? "hidden" : ""
}

// Chart or table, whichever was chosen last; the app need not know.
function switched(root, data) {
  const figures = document.createElement("div")
  figures.className = "figures"
  figures.tabIndex = 0
  const group = document.createElement("div")
  group.className = "switch"
  group.role = "group"
  group.ariaLabel = data.words.switch
  const buttons = ["chart", "table"].map((kind) => {
    const made = document.createElement("button")
    made.className = `as_${kind}`
    made.textContent = data.words[`as_${kind}`]
    made.onclick = () => show(kind)
    group.append(made)
    return made
  })
  const show = (kind) => {
    const tabled = kind === "table"
    root.dataset.kind = kind
    root.classList.toggle("tabled", tabled)
    figures.hidden = !tabled
    figures.replaceChildren(...(tabled ? table(data.shown) : []))
    buttons.forEach((one, at) => { one.ariaPressed = String((at === 1) === tabled) })
    veil(data.chart, tabled)
  }
  show(root.dataset.kind ?? "chart")
  return [figures, group]
}

function placed(button, menu) {
  const place = button.getBoundingClientRect()
  const below = window.innerHeight - place.bottom > menu.offsetHeight + 8
  menu.style.top = `${below ? place.bottom + 4 : Math.max(4, place.top - menu.offsetHeight - 4)}px`
  menu.style.left = `${Math.max(8, place.right - menu.offsetWidth)}px`
}

function stepped(menu, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  event.preventDefault()
  const items = [...menu.children]
  const at = items.indexOf(menu.getRootNode().activeElement)
  items[(at + step + items.length) % items.length].focus()
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".chart_menu")
  if (data.file && root.dataset.saved !== data.file.id) {
    root.dataset.saved = data.file.id
    save(data.file)
  }
  const { words } = data
  const button = document.createElement("button")
  button.className = "opener"
  button.textContent = words.menu
  button.ariaHasPopup = "menu"
  button.ariaExpanded = "false"
  const menu = document.createElement("div")
  menu.className = "menu"
  menu.role = "menu"
  menu.hidden = true

  const open = () => { menu.hidden = false; button.ariaExpanded = "true"; placed(button, menu) }
  const close = () => { menu.hidden = true; button.ariaExpanded = "false" }
  const say = (text) => {
    button.textContent = text
    setTimeout(() => { button.textContent = words.menu }, SHOWN_MS)
  }
  const ask = (act) => () => { close(); setTriggerValue("act", act) }
  const here = (work, done) => async () => {
    close()
    try {
      await work()
      if (done) say(done)
    } catch {
      say(words.failed)
    }
  }
  menu.append(
    ...["tray", "pptx", "xlsx"].map((act) => item(act, words[act], ask(act))),
    item("png", words.png, here(() => picture(data))),
    item("table", words.table, here(() => copy(data.table), words.copied)),
    item("finding", words.finding, here(() => copy(data.finding), words.copied)),
  )
  button.onclick = () => (menu.hidden ? open() : close())
  menu.onkeydown = (event) => stepped(menu, event)
  root.replaceChildren(...switched(root, data), button, menu)

  const away = (event) => { if (!event.composedPath().includes(root)) close() }
  const escape = (event) => { if (event.key === "Escape" && !menu.hidden) { close(); button.focus() } }
  const follow = () => { if (!menu.hidden) placed(button, menu) }
  document.addEventListener("pointerdown", away)
  document.addEventListener("keydown", escape)
  window.addEventListener("scroll", follow, true)
  return () => {
    document.removeEventListener("pointerdown", away)
    document.removeEventListener("keydown", escape)
    window.removeEventListener("scroll", follow, true)
  }
}
