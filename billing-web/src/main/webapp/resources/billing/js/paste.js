// Rows of a spreadsheet, pasted into a line, become lines: text is the description, numbers are quantity and price, a
// known unit is the unit, a percentage is the tax, and what has no place goes to the details; where the first row names the
// columns, they say what is what. Nothing that was pasted is dropped: what cannot be read is refused where it stands. One
// click takes all of it back.
(() => {
  const { table, body, rowOf, field, set, add, remove, isBlank, tell } = BillingLines;
  const cellsOf = (text) => text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n")
    .filter((row) => row.trim())
    .map((row) => row.split("\t").map((cell) => cell.trim().replace(/^"(.*)"$/s, "$1")));
  const COLUMNS = {
    "c-desc": "description", "c-qty": "quantity", "c-unit": "unit", "c-price": "unitPrice", "c-disc": "discount", "c-tax": "tax",
  };
  const heads = new Map([...table.querySelectorAll("th")].map((each) =>
    [each.textContent.trim().toLowerCase(), COLUMNS[each.className.match(/c-\w+/)?.[0]] ?? ""]));
  const isHead = (cells) => cells.length > 1 && cells.every((cell) => !cell || heads.has(cell.toLowerCase()));
  const template = document.getElementById("line-template").content;
  const units = [...template.querySelector("[data-f=unit]").options];
  const unitOf = (cell) => units.find((each) => each.value === cell.toUpperCase() || each.text.toLowerCase() === cell.toLowerCase())?.value;
  const taxes = [...template.querySelector("[data-f=tax]").options];
  const taxOf = (cell) => {
    const percent = BillingNumbers.read(cell, BillingFields.numberStyle, BillingFields.percentDecimals, ["%"])?.number;
    return taxes.find((each) => each.text === cell || percent !== undefined && Number(each.value.split(":")[1]) === Number(percent))?.value;
  };
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
      const unit = at > 0 && unitOf(cell), tax = at > 0 && cell.includes("%") && taxOf(cell);
      if (isNumber(cell, [currency, ...BillingFields.signs]) && (at > 0 || cells.length === 1)) numbers.push(cell);
      else if (unit && !values.unit) values.unit = unit;
      else if (tax && !values.tax) values.tax = tax;
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
  /** The same where the columns have names; sums are worked out again. */
  const sortAs = (names) => (cells) => {
    const values = { description: "" }, rest = [];
    cells.forEach((cell, at) => {
      const name = names[at], known = { unit: unitOf, tax: taxOf }[name];
      if (!cell || name === "") return;
      if (name === undefined || known && !known(cell)) rest.push(cell);
      else if (name === "description") {
        const [start, ...more] = divided(cell);
        values.description = start;
        rest.push(...more);
      } else values[name] = known ? known(cell) : cell;
    });
    if (rest.length) values.detail = rest.join(" · ");
    return values;
  };
  // the sum of a line is worked out again
  const isProduct = (values, cell) => {
    const number = (text) => Number(BillingNumbers.read(text, BillingFields.numberStyle, 2, BillingFields.signs)?.number);
    const [quantity, price, sum] = [values.quantity, values.unitPrice, cell].map(number);
    return Math.abs(quantity * price - sum) < 0.011;
  };

  /** The line below, whatever stands between. */
  const next = (row) => {
    let below = row.nextElementSibling;
    while (below?.dataset.role) below = below.nextElementSibling;
    return below;
  };

  // --- taking it back
  const note = document.querySelector("[data-pasted]");
  let undo = [];
  const offerBack = (steps) => {
    undo = steps;
    note.hidden = steps.length < 2;
    note.querySelector("span").textContent = note.dataset.pasted.replace("{0}", steps.length);
  };
  const takeBack = () => {
    for (const { row, before } of undo.reverse()) {
      if (!row.isConnected) continue;
      if (before) for (const [into, value] of Object.entries(before)) set(row, into, value);
      else remove(row);
    }
    note.hidden = true;
    tell();
  };
  note.addEventListener("click", (event) => { if (event.target.closest("[data-undo-paste]")) takeBack(); });

  body.addEventListener("paste", (event) => {
    const at = event.target;
    const name = at.dataset?.f;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!["description", "quantity", "unitPrice", "discount"].includes(name) || !/[\n\t]/.test(text.trim())) return;
    if (rowOf(at).dataset.role) return;
    event.preventDefault();
    const pasted = cellsOf(text);
    const names = name === "description" && isHead(pasted[0]) ? pasted[0].map((cell) => heads.get(cell.toLowerCase())) : null;
    const read = names ? sortAs(names) : name === "description" ? sort : (cells) => ({ [name]: cells[0] });
    const steps = [];
    let row = rowOf(at), last = row;
    for (const cells of names ? pasted.slice(1) : pasted) {
      const values = read(cells);
      const own = row && (name !== "description" || isBlank(row));
      row = own ? row : add(last, {});
      if (!row) break;
      steps.push({ row, before: own && Object.fromEntries(Object.keys(values).map((into) => [into, field(row, into).value])) });
      for (const [into, value] of Object.entries(values)) set(row, into, value);
      last = row;
      const below = next(row);
      row = below && (name !== "description" || isBlank(below)) ? below : null;
    }
    offerBack(steps);
    field(last, name).focus();
    tell();
  });
})();
