// Behaviour of lists: figures after rows, rows as placeholders while they load, the address follows, the keyboard.
const BillingList = (() => {
  const rows = () => document.querySelector("[data-figures]");
  const links = () => [...document.querySelectorAll(".list a[data-open]")];

  const settled = () => {
    const list = rows();
    if (!list) return;
    list.classList.remove("is-loading");
    if (list.dataset.figures !== "coming") return;
    list.dataset.figures = "asked";
    const address = new URL(list.dataset.address, location.href);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
    window.billingReckon?.();
  };
  // the rows are asked for when they are in what the server shall render
  const asksForRows = (settings) => /form(%3A|:)rows|render=form(&|$)/.test(settings.data ?? "");

  addEventListener("DOMContentLoaded", () => {
    settled();
    if (!window.jQuery) return;
    jQuery(document).on("pfAjaxSend", (event, xhr, settings) => { if (asksForRows(settings)) rows()?.classList.add("is-loading"); });
    jQuery(document).on("pfAjaxComplete pfAjaxError", () => settled());
  });

  // a row's menu names the row by its id
  document.addEventListener("click", (event) => {
    const act = event.target.closest("[data-act]");
    if (!act) return;
    const { act: name, row, version } = act.dataset;
    window.billingAct?.([{ name: "act", value: name }, { name: "row", value: row }, { name: "version", value: version ?? "" }]);
  });

  // / finds in this list, arrows walk through the rows, Enter opens, Escape empties the search
  document.addEventListener("keydown", (event) => {
    if (!rows() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest(".menu, dialog, .ui-dialog")) return;
    const find = document.querySelector("[data-find]");
    const typing = event.target.matches("input, textarea, select");
    if (event.key === "/" && !typing) {
      find?.focus();
      find?.select();
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && (!typing || event.target === find)) {
      const all = links();
      if (all.length === 0) return;
      const at = all.indexOf(document.activeElement);
      const next = event.key === "ArrowDown" ? at + 1 : at - 1;
      if (next < 0 && at >= 0) find?.focus();
      else if (next >= 0 || at >= 0) all[Math.max(0, Math.min(all.length - 1, next))].focus();
      event.preventDefault();
    } else if (event.key === "Enter" && event.target === find) {
      event.preventDefault();
    }
  }, true);

  return { top() { rows()?.scrollIntoView({ block: "nearest" }); if (scrollY > 0) scrollTo({ top: 0 }); } };
})();

// an address that ends with #reverse opens the dialog that takes a payment back
// (queued after the page's own scripts, which make the dialog)
window.jQuery?.(() => {
  const wanted = location.hash.length > 1 && document.querySelector(`[data-at="${CSS.escape(location.hash.slice(1))}"]`);
  if (wanted) PF(wanted.dataset.show).show();
});

// a logo is shown before it is saved, and what cannot be one is refused before it is sent
document.addEventListener("change", (event) => {
  const field = event.target;
  if (!field.matches?.("[data-logo]")) return;
  const form = field.closest("form");
  const say = form.querySelector("[data-logo-name]");
  const save = form.querySelector("[data-logo-save]");
  const picture = field.files[0];
  say.dataset.help ??= say.textContent;
  const wrong = picture && (!["image/png", "image/jpeg"].includes(picture.type) ? "type" : picture.size > 2 * 1024 * 1024 ? "size" : null);
  save.classList.toggle("ready", Boolean(picture) && !wrong);
  say.classList.toggle("error", Boolean(wrong));
  say.textContent = wrong ? field.dataset[wrong] : picture ? picture.name : say.dataset.help;
  if (!picture || wrong) { field.value = ""; return; }
  const reader = new FileReader();
  reader.addEventListener("load", () => {
    const image = new Image();
    image.alt = picture.name;
    image.src = reader.result;
    form.querySelector("[data-logo-box]").replaceChildren(image);
  });
  reader.readAsDataURL(picture);
});
