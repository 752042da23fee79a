// The receiver's page: copy buttons, the seller's colour, and that somebody looks at it. Nothing else.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  button.setAttribute("aria-label", button.dataset.done);
  button.classList.add("copied");
  setTimeout(() => button.classList.remove("copied"), 1500);
});

// The seller's colour: a style attribute would need a hole in the content policy.
const accent = document.body.dataset.accent;
if (accent) {
  document.body.style.setProperty("--accent-fill", accent);
  document.body.style.setProperty("--accent-fill-hover", accent);
}

// Somebody looks at the document: the page was visible for two seconds, in one piece or in several.
const LOOKING = 2000;
let looked = 0;
let since = 0;
let timer = 0;
const tell = () => {
  document.removeEventListener("visibilitychange", look);
  const address = location.pathname.replace(/\/$/, "") + "/seen";
  fetch(address, { method: "POST", headers: { "X-Billing-Seen": "1" }, keepalive: true }).catch(() => {});
};
function look() {
  clearTimeout(timer);
  if (document.visibilityState === "visible") {
    since = performance.now();
    timer = setTimeout(tell, LOOKING - looked);
  } else if (since) {
    looked = Math.min(LOOKING, looked + performance.now() - since);
    since = 0;
  }
}
if (document.body.dataset.seen) {
  document.addEventListener("visibilitychange", look);
  look();
}
