// The strip of a first visit. Once closed it stays closed in this browser, until it is asked for again.

const CLOSED = "perfdata_guide_closed"

// A browser that keeps nothing for a page shows the strip once a session.
function kept() {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

function element(tag, name, text) {
  const made = document.createElement(tag)
  made.className = name
  made.textContent = text
  return made
}

function button(name, text, press) {
  const made = element("button", name, text)
  made.type = "button"
  made.addEventListener("click", press)
  return made
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".guide")
  const store = kept()
  if (data.again) store?.removeItem(CLOSED)
  if (store?.getItem(CLOSED)) {
    root.replaceChildren()
    root.hidden = true
    return
  }
  const close = () => {
    store?.setItem(CLOSED, "yes")
    root.hidden = true
    setTriggerValue("close", true)
  }
  root.hidden = false
  // A run for another reason leaves the buttons, and with them the focus, as they are.
  const shown = JSON.stringify(data)
  if (root.dataset.shown === shown) return
  root.dataset.shown = shown
  const focused = root.getRootNode().activeElement?.className
  root.role = "region"
  root.ariaLabel = data.label
  const words = element("p", "words", data.text)
  words.prepend(element("span", "label", data.label))
  const parts = [words, element("span", "place", data.place)]
  if (data.next) parts.push(button("next", data.next, () => setTriggerValue("next", true)))
  parts.push(button("close", data.close, close))
  root.replaceChildren(...parts)
  // Who goes on by keyboard stays on the button.
  if (focused) root.querySelector(`.${focused}`)?.focus()
  // A handler that gives false back would keep every other key, Tab among them, from its work.
  root.onkeydown = (event) => { if (event.key === "Escape") close() }
}
