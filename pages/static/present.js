// What one screen says beside its chart: heading, sentences, cards or points. Every text is set as a text node.

function element(tag, name, ...parts) {
  const made = document.createElement(tag)
  if (name) made.className = name
  made.append(...parts.filter(Boolean))
  return made
}

// "110.74 亿元": the number large, the words around it small.
function value(text) {
  const [, before, number, after] = text.match(/^(\D*?)([-+]?[\d][\d,.]*%?)(.*)$/) ?? [null, "", text, ""]
  const parts = [[before, "unit"], [number, ""], [after, "unit"]].filter(([words]) => words)
  return element("p", "value", ...parts.map(([words, name]) => element("span", name, words)))
}

function growth(given) {
  const figure = element("span", "", [given.arrow, given.growth].filter(Boolean).join(" "))
  figure.style.color = given.colour
  return element("p", "growth", figure, element("span", "kind", given.kind ? ` ${given.kind}` : ""))
}

// How wide the widest figure is, in its own type: all cards of a row have the same.
function ems(cards) {
  const width = (text) => [...text].reduce((sum, sign) => sum + (/[\d.,+%-]/.test(sign) ? 0.6 : 0.36), 0.1)
  // A longer unit goes below its number.
  return Math.max(...cards.map(({ value }) => width(value.replace(/(\d%?)\s.{6,}$/, "$1"))))
}

function card(given) {
  return element("article", "card", element("p", "name", given.name), value(given.value), given.growth && growth(given))
}

function sentence(runs) {
  return element("p", "said", ...runs.map((run) => (run.strong ? element("strong", "", run.text) : run.text)))
}

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".present")
  root.classList.toggle("alone", data.alone)
  const said = data.sentences.map(sentence)
  const cards = data.cards.length && element("div", "cards", ...data.cards.map(card))
  if (cards) cards.style.setProperty("--ems", ems(data.cards))
  const points = data.points.length && element("ul", "", ...data.points.map((point) => element("li", "", point)))
  const body = cards ? [cards, ...said] : [...said, points]
  const note = data.note && element("p", "note", data.note)
  root.replaceChildren(...[note, element("h2", "", data.heading), element("div", "body", ...body)].filter(Boolean))
}
