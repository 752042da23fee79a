// How typed and pasted numbers are read: the law of now.billing.kernel.text.NumberReader (ADR 0061), said once more for
// what a page shows before the server has answered. One table of cases is run against both.
const BillingNumbers = (() => {
  const DIRECTIONS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/g;
  const BLANKS = /[\u00A0\u202F\u2009\u2007\u2008\u2002\u2003\u3000]/g;
  const APOSTROPHES = /[\u2019\u2018\u02BC\u066C]/g;
  const ARABIC_DECIMAL = "\u066B";
  const MINUS = "-\u2212\u2010\u2011\u2013";
  const BODY = /^[0-9.,' \u066B]{1,40}$/;
  const GROUPED = /^(\d*|[1-9]\d{0,2}([.,' ])\d{3}(\2\d{3})*)$/;
  const LONGEST = 60;

  const plain = (text) => text.replace(DIRECTIONS, "")
    .replace(/[\u0660-\u0669]/g, (digit) => digit.charCodeAt(0) - 0x0660)
    .replace(/[\u06F0-\u06F9]/g, (digit) => digit.charCodeAt(0) - 0x06F0)
    .replace(BLANKS, " ").replace(APOSTROPHES, "'").trim();
  const sign = (text) => (text && ("+" + MINUS).includes(text[0]) ? text[0] : "");
  const body = (text, marks) => {
    let rest = text, marked = false;
    for (const mark of marks) {
      if (!marked && rest.toUpperCase().endsWith(mark.toUpperCase())) { rest = rest.slice(0, -mark.length).trimEnd(); marked = true; }
    }
    let found = sign(rest);
    rest = rest.slice(found.length).trimStart();
    for (const mark of marks) {
      if (!marked && rest.toUpperCase().startsWith(mark.toUpperCase())) { rest = rest.slice(mark.length).trimStart(); marked = true; }
    }
    if (!found) { found = sign(rest); rest = rest.slice(found.length).trimStart(); }
    rest = rest.replace(/([.,])[-\u2013\u2014]$/, "$1");
    return BODY.test(rest) ? { digits: rest, negative: Boolean(found) && found !== "+" } : null;
  };
  const only = (text) => text.replace(/\D/g, "");
  const usual = (digits) => digits.replace(/^0+(?=\d)/, "");
  const number = (whole, fraction) => `${usual(whole || "0")}${fraction ? `.${fraction}` : ""}`;

  /**
   * {number: "1234.50"}, {either: ["1234", "1,234"]}, {refused: true}, or null for a text without a mark on it.
   * style: {decimal, group}; decimals: how many the field has at most; marks: what may stand beside the number.
   */
  const read = (text, style, decimals, marks = []) => {
    const refused = { refused: true };
    const trimmed = plain(text);
    if (!trimmed) return null;
    const found = trimmed.length > LONGEST ? null : body(trimmed, marks);
    if (!found) return refused;
    const { digits, negative } = found;
    const arabic = digits.indexOf(ARABIC_DECIMAL), point = digits.lastIndexOf("."), comma = digits.lastIndexOf(",");
    const last = Math.max(point, comma);
    let at = -1;
    if (arabic >= 0) {
      if (last >= 0) return refused;
      at = arabic;
    } else if (point >= 0 && comma >= 0) {
      at = last;
    } else if (last >= 0 && digits.indexOf(digits[last]) !== last) {
      if (digits[last] !== style.group) return refused;
    } else if (last >= 0) {
      const alone = only(digits).length === digits.length - 1;
      if (alone && digits[last] !== style.decimal && digits.length - last - 1 === 3) {
        if (digits[last] !== style.group || !GROUPED.test(digits) || decimals > 2) {
          const either = [usual(only(digits)), number(digits.slice(0, last), digits.slice(last + 1)).replace(".", style.decimal)];
          return { either };
        }
      } else at = last;
    }
    const whole = at < 0 ? digits : digits.slice(0, at);
    const fraction = at < 0 ? "" : digits.slice(at + 1);
    if (!GROUPED.test(whole) || !/^\d*$/.test(fraction) || !(only(whole) + fraction)) return refused;
    const read = number(only(whole), fraction);
    return { number: negative && /[1-9]/.test(read) ? `-${read}` : read };
  };

  /** The number as a field shows it: without groups, with at least so many decimals, more where more were typed. */
  const typed = (plainNumber, style, decimals) => {
    const [whole, fraction = ""] = plainNumber.split(".");
    const shown = fraction.replace(/0+$/, "").padEnd(decimals, "0");
    return shown ? `${whole}${style.decimal}${shown}` : whole;
  };

  /** The difference of two plain numbers, exactly. */
  const minus = (from, less) => {
    const fraction = (text) => (text.split(".")[1] ?? "").length;
    const places = Math.max(fraction(from), fraction(less));
    const whole = (text) => BigInt(text.replace(".", "") + "0".repeat(places - fraction(text)));
    const difference = whole(from) - whole(less);
    const digits = (difference < 0n ? -difference : difference).toString().padStart(places + 1, "0");
    const rest = digits.slice(digits.length - places).replace(/0+$/, "");
    return `${difference < 0n ? "-" : ""}${digits.slice(0, digits.length - places)}${places && rest ? `.${rest}` : ""}`;
  };

  return { plain, read, typed, minus };
})();
