// The page beside the form of the look: drawn anew a moment after something changed; the last answer counts.
const BillingLook = (() => {
  const PAUSE = 500;
  let waiting;

  const draw = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => billingDrawLook(), PAUSE);
  };

  const show = (args) => {
    const page = document.querySelector("[data-look-page]");
    if (!args?.picture) return;
    page.src = args.picture;
    page.hidden = false;
  };

  for (const event of ["input", "change"]) {
    document.addEventListener(event, (changed) => { if (changed.target.closest("[data-look]")) draw(); });
  }
  if (document.readyState === "complete") draw();
  else window.addEventListener("load", draw);
  return { draw, show };
})();
