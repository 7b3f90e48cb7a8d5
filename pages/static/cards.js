// Cards of figures. Every text is set as a text node, so nothing in it is read as markup.

const SVG = "http://www.w3.org/2000/svg"
const WIDTH = 120
const HEIGHT = 38

function element(tag, name, text) {
  const made = document.createElement(tag)
  made.className = name
  if (text) made.textContent = text
  return made
}

// "110.74 亿元": the number large, the words around it small.
function value(text) {
  const made = element("div", "value")
  const [, before, number, after] = text.match(/^(\D*?)([-+]?[\d][\d,.]*%?)(.*)$/) ?? [null, "", text, ""]
  for (const [words, name] of [[before, "unit"], [number, ""], [after, "unit"]]) {
    if (words) made.append(element("span", name, words))
  }
  return made
}

function growth(card) {
  const made = element("div", "growth")
  const figure = element("span", "", [card.arrow, card.growth].filter(Boolean).join(" "))
  figure.style.color = card.colour
  made.append(figure, element("span", "kind", card.kind ? ` ${card.kind}` : ""))
  return made
}

// The course of a figure; a point that is not known is a gap, an implied one is joined by dashes.
function course(points) {
  const svg = document.createElementNS(SVG, "svg")
  const known = points.filter((point) => point.value !== null)
  const low = Math.min(0, ...known.map((point) => point.value))
  const high = Math.max(0, ...known.map((point) => point.value))
  const x = (point) => (points.indexOf(point) * WIDTH) / Math.max(1, points.length - 1)
  const y = (point) => HEIGHT - ((point.value - low) * HEIGHT) / (high - low || 1)
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`)
  svg.setAttribute("aria-hidden", "true")
  points.slice(1).forEach((to, index) => {
    const from = points[index]
    if (from.value === null || to.value === null) return
    const line = document.createElementNS(SVG, "polyline")
    line.setAttribute("points", `${x(from)},${y(from)} ${x(to)},${y(to)}`)
    if (from.estimate || to.estimate) line.setAttribute("class", "estimate")
    svg.append(line)
  })
  const last = known.at(-1)
  const dot = document.createElementNS(SVG, "circle")
  dot.setAttribute("cx", x(last))
  dot.setAttribute("cy", y(last))
  dot.setAttribute("r", "3.5")
  svg.append(dot)
  return svg
}

// The line that says where a figure was printed; a button where it can be shown.
function source(given, ask) {
  if (!given.asks) return element("p", "source", given.source)
  const made = element("button", "source", given.source)
  made.onclick = ask
  return made
}

// The button that shows how the figure is worked out; its name tells it from those of the other cards.
function how(given, ask) {
  const made = element("button", "how", given.how)
  made.ariaLabel = `${given.how} ${given.name}`
  made.onclick = ask
  return made
}

function card(given, size, ask) {
  const made = element("article", `card ${size}`)
  const figure = element("div", "figure")
  figure.append(value(given.value))
  if (given.course.length > 1) figure.append(course(given.course))
  // Those of a report stand below the heading of their section.
  made.append(element(size === "medium" ? "h3" : "h2", "name", given.name), figure)
  if (given.growth) made.append(growth(given))
  for (const part of ["base", "target", "note"]) {
    if (given[part]) made.append(element("p", part, given[part]))
  }
  const foot = element("div", "foot")
  if (given.source) foot.append(source(given, ask.source))
  if (given.how) foot.append(how(given, ask.how))
  if (foot.children.length) made.append(foot)
  return made
}

const asking = (tell, at) => ({ source: () => tell("source", at), how: () => tell("how", at) })

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".cards")
  root.classList.add(`of-${data.size}`)
  root.replaceChildren(...data.cards.map((given, at) => card(given, data.size, asking(setTriggerValue, at))))
}
