// A box that finds indicators, projects, findings and report texts while one types, without asking the server.
// Every text is set as a text node.

const MOST = 10
const MOST_OF_GROUP = 5
const WIDTH_PX = 560
// Nothing has a name as long; each letter costs time at every stroke.
const MOST_LETTERS = 100
// A near spelling shares so many of its pairs of letters with the name.
const NEAR = { chinese: 0.5, other: 0.6 }
const FEWEST_NEAR = 3

function element(tag, name, text) {
  const made = document.createElement(tag)
  made.className = name
  if (text) made.textContent = text
  return made
}

const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s\p{P}]+/gu, "")

function near(wanted, word) {
  if (wanted.length < FEWEST_NEAR) return false
  const pairs = Array.from({ length: wanted.length - 1 }, (_, at) => wanted.slice(at, at + 2))
  const least = /\p{Script=Han}/u.test(wanted) ? NEAR.chinese : NEAR.other
  return pairs.filter((pair) => word.includes(pair)).length >= least * pairs.length
}

// 0 is the very name, then what starts so, what has it inside, what has all of its words, a near spelling.
function rank(wanted, parts, entry) {
  const of = (word) => (word === wanted ? 0 : word.startsWith(wanted) ? 1 : word.includes(wanted) ? 2 : 9)
  const best = Math.min(...entry.plain.map(of))
  if (best < 9) return best
  const all = entry.plain.join("\n")
  if (parts.length > 1 && parts.every((part) => all.includes(part))) return 3
  const names = entry.group === "indicator" || entry.group === "project"
  return names && entry.plain.some((word) => near(wanted, word)) ? 4 : 9
}

function prepared(given, at) {
  const [group, title, figure, aside, own, words] = given
  return { group, title, figure, aside, own, at, plain: [title, ...words].map(plain) }
}

// The picked unit's before others', near spellings last; no group takes the whole list.
function search(query, entries) {
  const wanted = plain(query)
  const parts = query.split(/\s+/).map(plain).filter(Boolean)
  const ranked = entries
    .map((entry) => ({ entry, rank: rank(wanted, parts, entry) }))
    .filter((one) => one.rank < 9)
    .sort((a, b) => (a.rank === 4) - (b.rank === 4) || b.entry.own - a.entry.own || a.rank - b.rank || a.entry.at - b.entry.at)
  const counts = {}
  const few = ranked.filter(({ entry }) => (counts[entry.group] = (counts[entry.group] ?? 0) + 1) <= MOST_OF_GROUP)
  return few.slice(0, MOST).map((one) => one.entry)
}

function option(entry, id) {
  const made = element("div", "option")
  made.role = "option"
  made.id = id
  made.ariaSelected = "false"
  made.append(element("span", "title", entry.title), element("span", "figure", entry.figure))
  if (entry.aside) made.append(element("span", "aside", entry.aside))
  return made
}

function placed(input, list) {
  const place = input.getBoundingClientRect()
  const width = Math.min(Math.max(WIDTH_PX, place.width), window.innerWidth - 16)
  list.style.width = `${width}px`
  list.style.left = `${Math.max(8, Math.min(place.left, window.innerWidth - width - 8))}px`
  list.style.top = `${place.bottom + 4}px`
  list.style.maxHeight = `${Math.max(160, window.innerHeight - place.bottom - 16)}px`
}

// The box outlives the runs of the app: what is typed and where the cursor stands must stay.
function box(root, words) {
  const kept = root.querySelector("input")
  const input = kept ?? document.createElement("input")
  const list = root.querySelector(".found") ?? element("div", "found")
  if (!kept) {
    const label = element("label", "", "")
    label.htmlFor = input.id = "query"
    input.type = "search"
    input.autocomplete = "off"
    input.maxLength = MOST_LETTERS
    input.role = "combobox"
    input.ariaAutoComplete = "list"
    input.ariaExpanded = "false"
    input.setAttribute("aria-controls", "found")
    list.id = "found"
    list.role = "listbox"
    list.hidden = true
    root.append(label, input, list)
  }
  root.querySelector("label").textContent = words.label
  input.placeholder = words.placeholder
  list.ariaLabel = words.label
  return { input, list }
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".search")
  const { words } = data
  const { input, list } = box(root, words)
  let entries = null
  let shown = []
  let active = -1

  const close = () => {
    list.hidden = true
    input.ariaExpanded = "false"
    input.removeAttribute("aria-activedescendant")
  }
  const go = (entry) => {
    input.value = ""
    close()
    setTriggerValue("go", { at: entry.at, title: entry.title, asked: entry.asked ?? "" })
  }
  const ask = (query) => setTriggerValue("ask", query)
  const mark = (at) => {
    active = shown.length ? (at + shown.length) % shown.length : -1
    shown.forEach((one, place) => { one.line.ariaSelected = String(place === active) })
    if (active < 0) return
    input.setAttribute("aria-activedescendant", shown[active].line.id)
    shown[active].line.scrollIntoView({ block: "nearest" })
  }
  const add = (line, run) => {
    line.onpointerdown = (event) => { event.preventDefault(); run() }
    shown.push({ line, run })
    list.append(line)
  }
  const fill = (found, query) => {
    list.replaceChildren()
    shown = []
    for (const group of new Set(found.map((entry) => entry.group))) {
      const head = element("div", "group", words.groups[group])
      head.role = "presentation"
      list.append(head)
      for (const entry of found.filter((one) => one.group === group)) {
        add(option(entry, `option_${shown.length}`), () => go(entry))
      }
    }
    if (!found.length) list.append(element("p", "said", words.none))
    if (data.more && query !== data.found?.query) {
      add(option({ title: words.whole, figure: "" }, `option_${shown.length}`), () => ask(query))
    }
    list.hidden = false
    input.ariaExpanded = "true"
    placed(input, list)
    mark(0)
  }
  const look = () => {
    const query = input.value.trim()
    if (!plain(query)) return close()
    entries ??= data.entries.map(prepared)
    const further = data.found?.query === query ? data.found.entries.map(prepared) : []
    const asked = further.map((entry) => ({ ...entry, asked: query }))
    const found = search(query, entries)
    const titles = new Set(found.map((entry) => entry.title))
    fill([...found, ...asked.filter((entry) => !titles.has(entry.title))], query)
  }

  input.oninput = look
  input.onfocus = look
  input.onblur = close
  input.onkeydown = (event) => {
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && !list.hidden) {
      event.preventDefault()
      mark(active + step)
    } else if (event.key === "Enter" && !list.hidden && active >= 0) {
      event.preventDefault()
      shown[active].run()
    } else if (event.key === "Escape") {
      if (list.hidden) input.value = ""
      close()
    }
  }
  // What was asked of the server has come.
  if (data.found && root.getRootNode().activeElement === input) look()

  const slash = (event) => {
    const at = event.composedPath()[0]
    const typing = at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName))
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    input.focus()
  }
  const follow = () => { if (!list.hidden) placed(input, list) }
  document.addEventListener("keydown", slash)
  window.addEventListener("scroll", follow, true)
  window.addEventListener("resize", follow)
  return () => {
    document.removeEventListener("keydown", slash)
    window.removeEventListener("scroll", follow, true)
    window.removeEventListener("resize", follow)
  }
}
