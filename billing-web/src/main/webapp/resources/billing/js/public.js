// The receiver's page: copy buttons, and nothing else.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  button.setAttribute("aria-label", button.dataset.done);
  button.classList.add("copied");
  setTimeout(() => button.classList.remove("copied"), 1500);
});
