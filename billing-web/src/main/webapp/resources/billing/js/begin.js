// A file that is chosen, or dropped anywhere on the page, begins what its form is for; without a script its button does.
(() => {
  const input = document.querySelector("[data-begins]");
  if (!input) return;
  const box = input.closest(".drop");
  const button = document.getElementById(input.dataset.begins);
  const holds = (event) => [...event.dataTransfer.types].includes("Files");
  button.hidden = true;
  input.addEventListener("change", () => { if (input.files.length) button.click(); });
  document.addEventListener("dragover", (event) => {
    if (!holds(event)) return;
    event.preventDefault();
    box.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) box.classList.remove("dropping"); });
  document.addEventListener("drop", (event) => {
    if (!holds(event)) return;
    event.preventDefault();
    box.classList.remove("dropping");
    const [file] = event.dataTransfer.files;
    if (!file) return;
    const one = new DataTransfer();
    one.items.add(file);
    input.files = one.files;
    button.click();
  });
})();
