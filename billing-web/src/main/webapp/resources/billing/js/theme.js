// Runs before the first paint: applies the theme a person chose on this device.
(() => {
  const chosen = localStorage.getItem("billing.theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
})();
