// That there are newer figures, and a button that takes them.

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".present_notice")
  root.replaceChildren()
  if (!data.text) return
  const notice = document.createElement("div")
  notice.className = "notice"
  notice.setAttribute("role", "status")
  const take = document.createElement("button")
  take.type = "button"
  take.textContent = data.take
  take.onclick = () => setTriggerValue("take", data.revision)
  notice.append(document.createTextNode(data.text), take)
  root.append(notice)
}
