// Rows of a spreadsheet, pasted into a line, become lines: text is the description, numbers are quantity and price, a
// known unit is the unit, and what has no place goes to the details. Nothing that was pasted is dropped: details that are
// too long are refused by the server, where they stand.
(() => {
  const { table, body, rowOf, field, set, add, isBlank, tell } = BillingLines;
  const cellsOf = (text) => text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n")
    .filter((row) => row.trim())
    .map((row) => row.split("\t").map((cell) => cell.trim().replace(/^"(.*)"$/s, "$1")));
  const heads = [...table.querySelectorAll("th")].map((each) => each.textContent.trim().toLowerCase());
  const isHead = (cells) => cells.length > 1 && cells.every((cell) => !cell || heads.includes(cell.toLowerCase()));
  const template = document.getElementById("line-template").content;
  const units = [...template.querySelector("[data-f=unit]").options];
  const unitOf = (cell) => units.find((each) => each.value === cell.toUpperCase() || each.text.toLowerCase() === cell.toLowerCase())?.value;
  const isNumber = (cell, as) => {
    const read = BillingNumbers.read(cell, BillingFields.numberStyle, 10, as);
    return Boolean(read?.number !== undefined || read?.either);
  };

  const longest = template.querySelector("[data-f=description]").maxLength;
  /** A description and, where it is too long, its rest; between two words if there are two. */
  const divided = (text) => {
    if (text.length <= longest) return [text];
    const between = text.lastIndexOf(" ", longest);
    const halfPair = /[\uD800-\uDBFF]/.test(text[longest - 1]); // a sign of two units is not cut
    const end = between > 0 ? between : longest - halfPair;
    return [text.slice(0, end), text.slice(end).trim()];
  };

  const sort = (cells) => {
    const currency = document.getElementById("form:currency").value;
    const values = { description: "" }, rest = [], numbers = [];
    cells.forEach((cell, at) => {
      if (!cell) return;
      const unit = at > 0 && unitOf(cell);
      if (isNumber(cell, [currency, ...BillingFields.signs]) && (at > 0 || cells.length === 1)) numbers.push(cell);
      else if (unit && !values.unit) values.unit = unit;
      else if (!values.description) {
        const [start, ...more] = divided(cell);
        values.description = start;
        rest.push(...more);
      } else rest.push(cell);
    });
    if (numbers.length === 1) [values.unitPrice] = numbers;
    else if (numbers.length) [values.quantity, values.unitPrice] = numbers;
    rest.push(...numbers.slice(2).filter((each) => !isProduct(values, each)));
    if (rest.length) values.detail = rest.join(" · ");
    return values;
  };
  // the sum of a line is worked out again
  const isProduct = (values, cell) => {
    const number = (text) => Number(BillingNumbers.read(text, BillingFields.numberStyle, 2, BillingFields.signs)?.number);
    const [quantity, price, sum] = [values.quantity, values.unitPrice, cell].map(number);
    return Math.abs(quantity * price - sum) < 0.011;
  };

  body.addEventListener("paste", (event) => {
    const at = event.target;
    const name = at.dataset?.f;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!["description", "quantity", "unitPrice", "discount"].includes(name) || !/[\n\t]/.test(text.trim())) return;
    event.preventDefault();
    const pasted = cellsOf(text);
    const whole = name === "description" ? pasted.filter((cells, place) => place > 0 || !isHead(cells)) : pasted;
    let row = rowOf(at), last = row;
    for (const cells of whole) {
      const values = name === "description" ? sort(cells) : { [name]: cells[0] };
      row = row && (name !== "description" || isBlank(row)) ? row : add(last, {});
      if (!row) break;
      for (const [into, value] of Object.entries(values)) set(row, into, value);
      last = row;
      row = row.nextElementSibling && (name !== "description" || isBlank(row.nextElementSibling)) ? row.nextElementSibling : null;
    }
    field(last, name).focus();
    tell();
  });
})();
