// Fields for numbers and dates, on every page: leaving one shows what was understood, what is not understood is said at
// once, and the first click takes the whole number. The style is the organization's and stands at the body.
const BillingFields = (() => {
  const { decimal, group, dateOrder, dateSeparator } = document.body.dataset;
  const numberStyle = { decimal, group };
  const dateStyle = { order: dateOrder, separator: dateSeparator };
  const percentDecimals = Number(document.body.dataset.percentDecimals);
  /** Decimals and sign of the currencies that have other ones than most, from the service. */
  const currencies = new Map(document.body.dataset.currencies.split(",").map((each) => {
    const [code, decimals, sign] = each.split(" ");
    return [code, { decimals: Number(decimals), signs: sign ? [sign] : [] }];
  }));
  const usual = { decimals: 2, signs: [] };
  const signs = [...currencies.values()].flatMap((each) => each.signs);
  const told = new WeakMap(); // what a field showed before somebody wrote in it

  /** The currency that is chosen now, beside the field. */
  const currencyOf = (field) => document.getElementById(field.dataset.currencyOf ?? "")?.value;
  /** Currency or percent sign that may stand beside the number of a field. */
  const marks = (field) => {
    const own = (field.dataset.marks ?? "").split(" ").filter(Boolean);
    const currency = currencyOf(field);
    return currency ? [...own, currency, ...(currencies.get(currency) ?? usual).signs] : own;
  };
  const minorDigits = (currency) => (currencies.get(currency) ?? usual).decimals;
  /** Digits after the sign, as the field says: at most (decimals), or at least (shows). */
  const digits = (field, name) => field.dataset[name] === "currency" ? minorDigits(currencyOf(field)) : Number(field.dataset[name] || 0);
  const isPercent = (field) => field.closest(".joined")?.querySelector("[data-kinds]")?.value === "PERCENT";
  const readNumber = (field) =>
    BillingNumbers.read(field.value, numberStyle, isPercent(field) ? percentDecimals : digits(field, "decimals"), marks(field));
  /** The number as a program writes it; empty where there is none. */
  const plain = (field) => readNumber(field)?.number ?? "";
  /** The decimals that a field shows at least. */
  const least = (field) => digits(field, "shows");
  const readDate = (field) => BillingDates.read(field.value, dateStyle);
  const number = (plain, least) => BillingNumbers.typed(plain, numberStyle, least);
  const date = (iso) => BillingDates.typed(iso, dateStyle);

  const change = (field, value) => {
    if (field.value === value) return;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const show = (field) => {
    if (field.matches("[data-decimals]")) {
      const read = readNumber(field);
      if (read?.number !== undefined) field.value = number(read.number, digits(field, "shows"));
    } else if (field.matches("[data-date]")) {
      const read = readDate(field);
      if (read?.date) field.value = date(read.date);
    }
  };

  document.addEventListener("focusout", (event) => { if (event.target.matches?.("[data-decimals], [data-date]")) show(event.target); });
  // Enter sends a form without leaving the field
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches?.("[data-decimals], [data-date]")) show(event.target);
  }, true);

  // the first click takes the whole number; the next one goes where it points
  document.addEventListener("pointerdown", (event) => {
    const field = event.target.closest?.("[data-decimals]");
    if (field && document.activeElement !== field) told.set(field, true);
  }, true);
  document.addEventListener("click", (event) => {
    const field = event.target.closest?.("[data-decimals]");
    if (!field || !told.delete(field)) return;
    if (field.selectionStart === field.selectionEnd) field.select();
  });

  // --- dates: the calendar of the browser behind a button and Alt + arrow, a day up and down by the arrows
  const today = () => document.body.dataset.today || new Date().toISOString().slice(0, 10);
  const pick = (field) => {
    const calendar = field.parentElement.querySelector("input[type=date]");
    calendar.value = readDate(field)?.date ?? "";
    try { calendar.showPicker(); } catch { field.focus(); }
  };
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-pick-date]");
    if (opener) pick(opener.parentElement.querySelector("[data-date]"));
  });
  document.addEventListener("change", (event) => {
    if (!event.target.matches("input[type=date]")) return;
    const field = event.target.parentElement.querySelector("[data-date]");
    if (!field || !event.target.value) return;
    change(field, date(event.target.value));
    field.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (!event.target.matches?.("[data-date]") || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    if (event.altKey) { pick(event.target); return; }
    const from = readDate(event.target);
    if (event.target.value && !from?.date) return;
    change(event.target, date(from ? BillingDates.later(from.date, event.key === "ArrowUp" ? 1 : -1) : today()));
  });

  /** How many values an object of terms holds. */
  const leaves = (value) => typeof value === "object" ? Object.values(value).reduce((sum, each) => sum + leaves(each), 0) : 1;

  return { readNumber, plain, least, readDate, number, date, change, numberStyle, percentDecimals, signs, today, leaves };
})();
