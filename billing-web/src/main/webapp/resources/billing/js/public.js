// The receiver's page: copy buttons and the seller's colour, nothing else.
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
