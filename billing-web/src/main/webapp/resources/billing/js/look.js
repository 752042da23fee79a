// The page beside the form of the look: drawn anew a moment after something changed; the last answer counts.
(() => {
  const PAUSE = 500;
  let waiting;

  const draw = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => billingDrawLook(), PAUSE);
  };

  const show = (picture) => {
    const page = document.querySelector("[data-look-page]");
    page.src = picture;
    page.hidden = false;
  };

  for (const event of ["input", "change"]) {
    document.addEventListener(event, (changed) => { if (changed.target.closest("[data-look]")) draw(); });
  }
  window.jQuery(document).on("pfAjaxComplete", (event, xhr, settings, answer) => {
    if (answer?.picture) show(answer.picture);
    else if (settings?.source?.endsWith(":save")) draw();
  });
  if (document.readyState === "complete") draw();
  else window.addEventListener("load", draw);
})();
