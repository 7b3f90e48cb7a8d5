// Tells how wide the page is, as one of a few names: labels of charts are set in lines for it.

const NAMES = [[700, "phone"], [1100, "tablet"], [1500, "laptop"]]

export default function ({ data, parentElement, setStateValue }) {
  const tell = () => {
    const width = window.innerWidth
    const name = NAMES.find(([limit]) => width < limit)?.[1] ?? "projector"
    if (name !== data.known) setStateValue("name", name)
    // For who waits until the page stands still: another run comes where it is not as assumed.
    parentElement.querySelector(".viewport").dataset.settled = String(name === data.known)
  }
  tell()
  window.addEventListener("resize", tell)
  return () => window.removeEventListener("resize", tell)
}
