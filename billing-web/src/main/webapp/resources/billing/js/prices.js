// Prices stand below each other: as many decimals as the longest has, whatever was typed.
(() => {
  const PRICES = ".lines tbody [data-f=unitPrice]";
  const FEW = 200; // in a longer document only what is written now
  const decimals = (plain) => (plain.split(".")[1] ?? "").length;
  const align = () => {
    const fields = [...document.querySelectorAll(PRICES)];
    if (fields.length > FEW) return;
    const known = fields.map((field) => [field, BillingFields.plain(field)]).filter(([, plain]) => plain);
    const most = Math.max(0, ...known.map(([, plain]) => decimals(plain.replace(/(\.\d*?)0+$/, "$1"))));
    for (const [field, plain] of known) {
      if (field !== document.activeElement) field.value = BillingFields.number(plain, Math.max(most, BillingFields.least(field)));
    }
  };
  document.addEventListener("focusout", (event) => { if (event.target.matches?.(PRICES)) setTimeout(align); });
  align();
})();
