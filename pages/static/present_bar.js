// The quiet bar below a screen, and what a presenter's hands do: keys, a clicker, touch. Each press tells where to
// go, never "the next one": a run may be of an earlier press, and what it shows is then on its way only.

const SWIPE_PX = 60
// As many entries of the list a page is.
const PAGE = 8
// A clicker sends PageDown and PageUp.
const STEPS = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1 }

function element(tag, name, text) {
  const made = document.createElement(tag)
  made.className = name
  if (text) made.textContent = text
  return made
}

function button(name, press) {
  const made = element("button", name)
  made.type = "button"
  made.onclick = (event) => {
    press()
    // Pressed by hand it would take the next space bar for itself.
    if (event.detail) made.blur()
  }
  return made
}

function name(made, text, label) {
  made.textContent = text
  made.title = label
  made.setAttribute("aria-label", label)
}

function isTyping(event) {
  const at = event.composedPath()[0]
  return at instanceof Element && (at.matches("input, textarea, select") || at.isContentEditable)
}

function isButton(event) {
  const at = event.composedPath()[0]
  return at instanceof Element && at.matches("button, a, [role=button]")
}

function switchFullScreen() {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.()
  // A browser may refuse; the screen then stays as it is.
  done?.catch(() => {})
}

function leave() {
  document.querySelector(".st-key-present_leave a")?.click()
}

function entry(screen, number, current, pick) {
  const made = element("button", "entry")
  made.type = "button"
  made.append(element("span", "number", String(number + 1)))
  const words = element("span", "")
  words.append(element("span", "heading", screen.heading), element("span", "about", screen.about ? `　${screen.about}` : ""))
  made.append(words)
  made.setAttribute("aria-current", String(number === current))
  made.onclick = () => pick(number)
  return made
}

// Built once: an element that a run replaced between finger down and finger up would never hear of the press.
class Bar {
  constructor(root) {
    this.root = root
    this.corner = element("div", "corner")
    this.back = button("step", () => this.step(-1))
    this.place = element("span", "place")
    this.next = button("step", () => this.step(1))
    this.contents = button("", () => this.open())
    this.full = button("", switchFullScreen)
    this.out = button("", leave)
    this.list = element("dialog", "")
    const controls = element("div", "controls")
    controls.append(this.back, this.place, this.next, this.contents, this.full, this.out)
    const bar = element("div", "bar")
    bar.append(this.corner, controls)
    root.replaceChildren(bar, this.list)
    this.heard = [
      [document, "keydown", (event) => this.onKey(event), { capture: true }],
      [document, "touchstart", (event) => this.onTouch(event), { capture: true, passive: true }],
      [document, "touchend", (event) => this.onLift(event), { capture: true }],
      [window, "resize", () => this.onResize(), {}],
    ]
  }

  listen() {
    for (const [where, what, act, how] of this.heard) where.addEventListener(what, act, how)
  }

  release() {
    clearTimeout(this.timer)
    for (const [where, what, act, how] of this.heard) where.removeEventListener(what, act, how)
  }

  show(data, tell) {
    this.data = data
    this.tell = tell
    this.ids = data.screens.map((screen) => screen.id)
    // The last press counts until a run has heard it.
    if (this.pressed === data.heard || !this.ids.includes(this.pressed)) delete this.pressed
    const marks = data.marks.map((mark) => element("span", `mark ${mark.kind}`, mark.text))
    this.corner.replaceChildren(element("span", "", data.corner), ...marks)
    const { words } = data
    name(this.back, "‹", words.back)
    name(this.next, "›", words.next)
    name(this.contents, words.list, words.list_key)
    name(this.full, words.full, words.full_key)
    name(this.out, words.leave, words.leave_key)
    this.list.setAttribute("aria-label", words.list)
    this.count()
    this.measure()
  }

  get wanted() {
    return this.pressed === undefined ? this.data.at : this.ids.indexOf(this.pressed)
  }

  count() {
    this.place.textContent = `${this.wanted + 1} / ${this.ids.length}`
    this.back.disabled = this.wanted === 0
    this.next.disabled = this.wanted === this.ids.length - 1
  }

  go(to) {
    const at = Math.max(0, Math.min(this.ids.length - 1, to))
    if (at === this.wanted) return
    this.pressed = this.ids[at]
    this.count()
    // Without a connection nobody hears; the address still leads back to this screen.
    const address = new URL(location.href)
    address.searchParams.set("screen", this.pressed)
    history.replaceState(history.state, "", address)
    this.tell("screen", this.pressed)
  }

  step(by) {
    this.go(this.wanted + by)
  }

  open() {
    const pick = (to) => {
      this.list.close()
      this.go(to)
    }
    const entries = element("div", "entries")
    entries.append(...this.data.screens.map((screen, number) => entry(screen, number, this.wanted, pick)))
    this.list.replaceChildren(entries)
    this.list.showModal()
    entries.children[this.wanted].focus()
    entries.children[this.wanted].scrollIntoView({ block: "center" })
  }

  inList(event) {
    const all = [...this.list.querySelectorAll(".entry")]
    const at = all.indexOf(this.list.getRootNode().activeElement)
    const last = all.length - 1
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last, PageDown: at + PAGE, PageUp: at - PAGE }[event.key]
    if (to !== undefined) all[Math.max(0, Math.min(last, to))].focus()
    else if (event.key === "Escape" || event.key.toLowerCase() === "s") this.list.close()
    else return
    event.preventDefault()
  }

  onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return
    if (this.list.open) {
      this.inList(event)
      return
    }
    if (isButton(event) && (event.key === " " || event.key === "Enter")) return
    const by = event.key === " " && event.shiftKey ? -1 : STEPS[event.key]
    const acts = {
      Home: () => this.go(0), End: () => this.go(this.ids.length - 1), f: switchFullScreen, s: () => this.open(), Escape: leave,
    }
    const act = by ? () => this.step(by) : acts[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act) return
    event.preventDefault()
    // Streamlit has keys of its own, which have no place here.
    event.stopPropagation()
    act()
  }

  onTouch(event) {
    this.from = event.touches.length === 1 && !this.list.open ? event.touches[0] : null
  }

  onLift(event) {
    const to = event.changedTouches[0]
    if (!this.from || !to) return
    const [across, down] = [to.clientX - this.from.clientX, to.clientY - this.from.clientY]
    if (Math.abs(across) > SWIPE_PX && Math.abs(across) > 1.5 * Math.abs(down)) this.step(across < 0 ? 1 : -1)
    this.from = null
  }

  onResize() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.measure(), 150)
  }

  measure() {
    const view = `${innerWidth}x${innerHeight}`
    if (view !== this.data.view) this.tell("view", view)
  }
}

export default function ({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector(".present_bar")
  root.bar ??= new Bar(root)
  root.bar.show(data, setStateValue)
  root.bar.listen()
  return () => root.bar.release()
}
