// Notes and to-dos, one below the other, with what can be done with each. Every text is set as a text node.

const SURE_MS = 4000

function element(tag, name, text) {
  const made = document.createElement(tag)
  made.className = name
  if (text) made.textContent = text
  return made
}

// What cannot be taken back is asked for twice: the first press only changes the button's words.
function button(act, run) {
  const made = element("button", act.name, act.word)
  made.onclick = () => {
    if (!act.sure || made.dataset.sure) return run()
    made.dataset.sure = "true"
    made.textContent = act.sure
    setTimeout(() => {
      delete made.dataset.sure
      made.textContent = act.word
    }, SURE_MS)
  }
  return made
}

function about(given) {
  const made = element("p", "about")
  if (given.state) made.append(element("span", "state", given.state))
  made.append(...given.facts.map((fact) => element("span", "fact", fact)))
  return made
}

function note(given, tell) {
  const made = element("article", `note ${given.tone}`)
  const acts = element("div", "acts")
  acts.append(...given.acts.map((act) => button(act, () => tell({ act: act.name, id: given.id }))))
  made.append(element("p", "text", given.text), about(given))
  if (given.acts.length) made.append(acts)
  return made
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".notes")
  root.replaceChildren(...data.notes.map((given) => note(given, (asked) => setTriggerValue("act", asked))))
  if (!data.notes.length) root.append(element("p", "none", data.none))
}
