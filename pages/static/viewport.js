// Tells the browser the page's language and heading, and the app how wide the page is, as one of a few names.

const NAMES = [[700, "phone"], [1100, "tablet"], [1500, "laptop"]]
// pages/parts/looks.py reads it at the start of the next visit.
const COOKIE = "perfdata_width"
let kept = ""

function heading(text) {
  const made = document.createElement("h1")
  made.textContent = text
  return made
}

export default function ({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector(".viewport")
  root.replaceChildren(heading(data.heading))
  document.documentElement.lang = data.language
  const tell = () => {
    const width = window.innerWidth
    const name = NAMES.find(([limit]) => width < limit)?.[1] ?? "projector"
    if (name !== data.known) setStateValue("name", name)
    if (name !== kept) document.cookie = `${COOKIE}=${name}; path=/; max-age=31536000; samesite=lax`
    kept = name
    // For who waits until the page stands still: another run comes where it is not as assumed.
    root.dataset.settled = String(name === data.known)
  }
  tell()
  window.addEventListener("resize", tell)
  return () => window.removeEventListener("resize", tell)
}
