// How typed and pasted dates are read: the law of now.billing.kernel.text.DateReader (ADR 0062), said once more for what
// a page shows before the server has answered. One table of cases is run against both.
const BillingDates = (() => {
  const FIRST_YEAR = 1900, LAST_YEAR = 2199;
  const two = (number) => String(number).padStart(2, "0");
  const iso = (year, month, day) => {
    const [y, m, d] = [Number(year), Number(month), Number(day)];
    const date = new Date(Date.UTC(y, m - 1, d));
    date.setUTCFullYear(y);
    const exists = y >= FIRST_YEAR && y <= LAST_YEAR && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
    return exists ? { date: `${y}-${two(m)}-${two(d)}` } : { refused: true };
  };

  /** {date: "2026-03-01"}, {refused: true}, or null for a text without a mark on it. style: {order, separator}. */
  const read = (text, style) => {
    const plain = BillingNumbers.plain(text);
    if (!plain) return null;
    const tight = plain.replace(/ *([-./]) */g, "$1");
    const full = tight.match(/^(\d{4})([-./ ])(\d{1,2})\2(\d{1,2})$/);
    if (full) return iso(full[1], full[3], full[4]);
    if (style.order === "ymd") {
      const first = tight.match(/^(\d{2})([-./ ]?)(\d{1,2})\2(\d{1,2})$/);
      return first ? iso(2000 + Number(first[1]), first[3], first[4]) : { refused: true };
    }
    const parts = tight.match(/^(\d{1,2})([-./ ])(\d{1,2})\2(\d{4}|\d{2})$/) ?? tight.match(/^(\d{2})()(\d{2})(\d{4}|\d{2})$/);
    if (!parts || plain.length > 30) return { refused: true };
    const year = parts[4].length === 2 ? 2000 + Number(parts[4]) : parts[4];
    return style.order === "dmy" ? iso(year, parts[3], parts[1]) : iso(year, parts[1], parts[3]);
  };

  /** An ISO date as a field shows it. */
  const typed = (date, style) => {
    const [y, m, d] = date.split("-");
    return [...style.order].map((part) => ({ y, m, d })[part]).join(style.separator);
  };

  /** So many days later, both as ISO dates. */
  const later = (date, days) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
  const between = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

  return { read, typed, later, between };
})();
