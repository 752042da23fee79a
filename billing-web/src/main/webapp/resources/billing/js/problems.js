// What is wrong stands on top of the form, names its field and leads there; the first wrong field gets the focus.
const BillingProblems = (() => {
  const target = (id) => {
    const found = document.getElementById(id);
    if (found && found.type !== "hidden" && found.matches("input, textarea, select")) return found;
    return document.getElementById(`${id}_input`)
      ?? found?.parentElement?.querySelector("input:not([type=hidden]), textarea, select, button");
  };
  const go = (id) => {
    const field = target(id);
    field?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
    return Boolean(field);
  };
  const mark = () => document.querySelectorAll("[data-to-field]").forEach((link) => {
    const field = target(link.dataset.toField);
    if (!field) return;
    field.setAttribute("aria-invalid", "true");
    const words = field.closest(".field")?.querySelector(".error");
    if (!words) return;
    words.id ||= `${field.id}-wrong`;
    field.setAttribute("aria-describedby", words.id);
  });
  // errors stand at their fields, which themselves stay as they are; a field one writes in is not told off yet
  const marks = () => document.querySelectorAll("[data-error-for]").forEach((place) => {
    const marked = document.getElementById(`${place.closest("form")?.id}:${place.dataset.errorFor}`);
    if (!marked || marked.type === "hidden") return;
    if (place.textContent.trim()) {
      place.id ||= `${marked.id}-wrong`;
      marked.setAttribute("aria-invalid", "true");
      marked.setAttribute("aria-describedby", place.id);
    } else {
      marked.removeAttribute("aria-invalid");
      marked.removeAttribute("aria-describedby");
    }
  });
  window.jQuery?.(document).on("pfAjaxComplete", marks);
  const lead = (form) => {
    mark();
    if (!form) return;
    const first = form.querySelector("[data-to-field]");
    if (first && go(first.dataset.toField)) return;
    form.querySelector(".error-summary")?.focus();
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-to-field]");
    if (!link) return;
    event.preventDefault();
    go(link.dataset.toField);
  });
  addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector(".error-summary")?.closest("form");
    if (form) lead(form);
  });
  return { lead, marks };
})();
