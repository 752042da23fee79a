// The lines of a document. They live here: made, moved, copied and removed at once. The server is told which fields of
// which lines changed (ADR 0063) and answers the sums that changed, so a key costs the same with one line and with 1,000.
const BillingLines = (() => {
  const FIELDS = ["itemId", "description", "detail", "quantity", "unit", "unitPrice", "discount", "discountKind", "tax",
    "grossPrice", "role", "optional", "more"];
  const CHUNK = 400_000; // of one request, as it is sent
  const EAGER = 100; // so many lines have their lists filled at once; in longer documents a list is filled when it is entered
  const WIDE = 34; // a longer description takes the whole width

  const byId = (id) => document.getElementById(id);
  const table = document.querySelector("table.lines");
  const body = table.tBodies[0];
  const blank = byId("line-template").content.querySelector("tr");
  const sent = byId("form:lines");
  const most = Number(table.dataset.most);
  const options = { unit: [...blank.querySelector("[data-f=unit]").options], tax: [...blank.querySelector("[data-f=tax]").options] };
  const light = blank.cloneNode(true);
  light.querySelectorAll("select").forEach((list) => list.replaceChildren());

  const field = (row, name) => row.querySelector(`[data-f=${name}]`);
  const rowOf = (target) => target?.closest?.(".lines tbody tr");
  const rows = () => [...body.rows];
  const texts = (row) => Object.fromEntries(FIELDS.map((name) => [name, field(row, name).value]));
  const key = (row) => Number(row.dataset.line);
  const tell = () => table.dispatchEvent(new CustomEvent("billing:changed", { bubbles: true }));

  // --- drawing
  const fillList = (list) => {
    if (list.options.length > 1) return;
    const chosen = list.value;
    const known = options[list.dataset.f];
    list.replaceChildren(...known.map((each) => each.cloneNode(true)));
    choose(list, chosen);
  };
  const choose = (list, value) => {
    list.value = value;
    if (list.value === value) return;
    const known = options[list.dataset.f].find((each) => each.value === value);
    list.append(known ? known.cloneNode(true) : new Option(value.replace(/^[A-Z]+:([\d.]+)$/, "$1 %"), value));
    list.value = value;
  };
  const draw = (line, eager) => {
    const row = (eager ? blank : light).cloneNode(true);
    row.dataset.line = line.key;
    row.dataset.stored = line.stored ?? "";
    for (const each of row.querySelectorAll("[data-f]")) {
      const name = each.dataset.f;
      each.id = `form:lines:${line.key}:${name}`;
      if (each.matches("select")) choose(each, line[name]);
      else each.value = line[name] ?? "";
    }
    row.querySelector(".line-amount").textContent = line.amount ?? "";
    showKind(row);
    showMore(row);
    showRole(row);
    row.dataset.optional = field(row, "optional").value;
    widen(row);
    return row;
  };
  // terms beyond the common ones are one text in a button, which says how many there are (js/terms.js)
  const showMore = (row) => {
    const button = field(row, "more"), listed = field(row, "grossPrice").value ? 1 : 0;
    const many = BillingFields.leaves(JSON.parse(button.value || "{}")) + listed;
    button.textContent = many ? (many === 1 ? button.dataset.one : button.dataset.many).replace("{0}", many) : "";
  };
  // a heading, a subtotal or words among the lines: a row of one text
  const role = (row) => field(row, "role").value;
  const showRole = (row) => {
    const does = role(row), text = field(row, "description");
    row.dataset.role = does;
    if (!does) return;
    const { words, hint, longest } = byId("row-menu").querySelector(`[data-add-row=${does}]`).dataset;
    text.setAttribute("aria-label", words);
    text.placeholder = hint;
    text.maxLength = longest;
    for (const name of ["aria-haspopup", "aria-autocomplete", "aria-controls", "data-describes"]) text.removeAttribute(name);
  };
  const widen = (row) => {
    row.classList.toggle("wide", field(row, "description").value.length > WIDE || field(row, "detail").value.length > WIDE);
    row.classList.toggle("detailed", field(row, "detail").value !== "");
  };
  // a discount is a percentage or an amount
  const currency = () => byId("form:currency").value;
  const showKind = (row) => {
    const amount = field(row, "discountKind").value === "AMOUNT";
    const button = row.querySelector("[data-kind]"), discount = field(row, "discount");
    button.textContent = amount ? currency() : "%";
    discount.setAttribute("aria-label", amount ? button.dataset.amount : button.dataset.percent);
    discount.dataset.marks = amount ? "" : "%";
    discount.dataset.decimals = amount ? "currency" : BillingFields.percentDecimals;
    if (amount) discount.dataset.currencyOf = "form:currency"; else delete discount.dataset.currencyOf;
  };

  // --- what the server does not know yet
  const dirty = new Map(); // key: names of fields
  let reordered = false, seq = 0, flying = null;
  const touch = (row, ...names) => {
    const known = dirty.get(key(row)) ?? new Set();
    names.forEach((name) => known.add(name));
    dirty.set(key(row), known);
    row.classList.add("stale");
  };
  const back = () => {
    if (!flying) return;
    flying.taken.forEach((names, of) => dirty.set(of, new Set([...names, ...(dirty.get(of) ?? [])])));
    reordered ||= flying.reordered;
    flying = null;
  };
  /** Writes into the hidden field what changed; false if the rest has to follow in another request. */
  const prepare = () => {
    back();
    seq += 1;
    const lines = {}, taken = new Map();
    let length = 0;
    for (const [of, names] of dirty) {
      const row = byId(`form:lines:${of}:description`)?.closest("tr");
      if (!row) { dirty.delete(of); continue; }
      const told = Object.fromEntries([...names].map((name) => [name, field(row, name).value]));
      if (row.dataset.copyOf) told.copyOf = Number(row.dataset.copyOf);
      length += encodeURIComponent(JSON.stringify(told)).length;
      if (length > CHUNK && taken.size) break;
      lines[of] = told;
      taken.set(of, names);
    }
    taken.forEach((names, of) => dirty.delete(of));
    flying = { seq, taken, reordered };
    const order = reordered ? rows().map(key) : undefined;
    reordered = false;
    sent.value = taken.size || order ? JSON.stringify({ seq, order, lines }) : "";
    if (!sent.value) flying = null;
    return !dirty.size;
  };

  /** After an answer: what it took over is known, its sums are shown, what is wrong stands at its field. */
  const answered = (args, gently) => {
    const state = byId("form:lineState");
    if (flying && Number(state?.dataset.seq) >= flying.seq) {
      flying.taken.forEach((names, of) => delete byId(`form:lines:${of}:description`)?.closest("tr")?.dataset.copyOf);
      flying = null;
    }
    back();
    sent.value = "";
    if (args?.version) version = args.version;
    if (args?.amounts) {
      for (const [of, amount] of Object.entries(JSON.parse(args.amounts))) {
        const row = byId(`form:lines:${of}:description`)?.closest("tr");
        if (!row) continue;
        row.querySelector(".line-amount").textContent = amount;
        if (!dirty.has(Number(of))) row.classList.remove("stale");
      }
    }
    if (state) showProblems(JSON.parse(state.dataset.problems || "{}"), gently);
  };

  // --- what is wrong; while somebody writes in a field it is only said once the field is left
  // terms and the list price are in a dialog behind the button of the line
  const behind = (id) => id.replace(/^(form:lines:\d+):(more_.*|grossPrice)$/, "$1:more");
  let problems = {}, marked = [];
  const showProblems = (now, gently) => {
    problems = now;
    const before = new Set(marked.map((each) => each.id));
    for (const each of marked) {
      each.removeAttribute("aria-invalid");
      each.removeAttribute("aria-describedby");
    }
    if (marked.length) body.querySelectorAll(".line-errors .error").forEach((each) => each.remove());
    marked = [];
    for (const [id, text] of Object.entries(problems)) {
      const at = byId(behind(id));
      if (!at || gently && at === document.activeElement && !before.has(id)) continue;
      const place = Object.assign(document.createElement("span"), { className: "error", id: `${id}-wrong` });
      place.textContent = at.id === id ? text : `${BillingTerms.label(id)}: ${text}`;
      rowOf(at).querySelector(".line-errors").append(place);
      at.setAttribute("aria-invalid", "true");
      at.setAttribute("aria-describedby", place.id);
      marked.push(at);
    }
  };
  document.addEventListener("focusout", (event) => {
    if (event.target.id in problems && !marked.includes(event.target)) setTimeout(() => showProblems(problems, true));
  });

  // --- making, moving, copying, removing
  let next = 0;
  const full = () => {
    if (body.rows.length < most) return false;
    table.dispatchEvent(new CustomEvent("billing:full", { bubbles: true, detail: table.dataset.tooMany }));
    return true;
  };
  const make = (values, eager = true) => {
    const empty = {
      itemId: "", description: "", detail: "", quantity: "1", unit: "C62", unitPrice: "", discount: "", discountKind: "PERCENT",
      grossPrice: "", role: "", optional: "", more: "",
    };
    const fresh = draw({ ...empty, ...values, key: next }, eager);
    next += 1;
    touch(fresh, ...FIELDS);
    reordered = true;
    return fresh;
  };
  /** A new line after this one, or at the end; null if the document is full. */
  const add = (after, values = {}) => {
    if (full()) return null;
    const last = body.rows[body.rows.length - 1];
    const fresh = make({ tax: field(last ?? blank, "tax").value, ...values });
    if (after?.isConnected) after.after(fresh); else body.append(fresh);
    return fresh;
  };
  const isBlank = (row) => !role(row) && ["itemId", "description", "detail", "unitPrice"].every((name) => !field(row, name).value.trim());
  const set = (row, name, value) => {
    const into = field(row, name);
    if (into.matches("select")) choose(into, value); else into.value = value;
    if (name === "more" || name === "grossPrice") showMore(row);
    if (name === "role") showRole(row);
    if (name === "optional") row.dataset.optional = value;
    touch(row, name);
    widen(row);
  };
  /** A new line, or a row that does something else, at the end. */
  const addLine = (does = "") => {
    const fresh = add(null, { role: does });
    if (!fresh) return;
    field(fresh, "description").focus();
    tell();
  };
  const remove = (row) => {
    const beside = row.nextElementSibling ?? row.previousElementSibling ?? add(row);
    dirty.delete(key(row));
    row.remove();
    reordered = true;
    field(beside, "description").focus();
    tell();
  };
  /** Notes which line's hidden parts it has: for the server until it knows, and for what is put back later. */
  const copied = (fresh, from) => {
    fresh.dataset.copyOf = from.dataset.line;
    fresh.dataset.like = from.dataset.stored || from.dataset.like || "";
  };
  const copy = (row) => {
    const fresh = add(row, texts(row));
    if (!fresh) return;
    copied(fresh, row);
    field(fresh, "description").focus();
    tell();
  };
  const move = (row, by) => {
    const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    const focused = row.contains(document.activeElement) ? document.activeElement : null;
    if (by < 0) other.before(row); else other.after(row);
    focused?.focus();
    reordered = true;
    tell();
  };
  const otherKind = (row) => {
    set(row, "discountKind", field(row, "discountKind").value === "AMOUNT" ? "PERCENT" : "AMOUNT");
    showKind(row);
    field(row, "discount").focus();
    field(row, "discount").select();
    tell();
  };

  // a line that the client may take or leave counts only once he takes it
  const optional = (row) => {
    set(row, "optional", field(row, "optional").value ? "" : "true");
    tell();
  };

  // --- lines that are kept outside of this page. A line is known again by its id in one version of the draft: its hidden
  // parts, such as the quantity a price is for, must not meet the text of another line
  let version = table.dataset.version;
  const named = (stored) => stored ? `${version}/${stored}` : "";
  const taken = () => rows().map((row) => ({ ...texts(row), own: named(row.dataset.stored), like: named(row.dataset.like) }));
  /** Lines that are known go where they were, all others are new ones without hidden parts. */
  const putBack = (lines) => {
    const stored = new Map(rows().filter((row) => row.dataset.stored).map((row) => [named(row.dataset.stored), row]));
    const back = lines.map(({ own, like, ...typed }) => {
      const known = stored.get(own), row = known ?? make(typed, lines.length <= EAGER);
      if (!known && stored.has(like)) copied(row, stored.get(like));
      for (const name of FIELDS) {
        const value = typed[name] ?? ""; // kept by a page that had fewer fields
        if (field(row, name).value !== value) set(row, name, value);
      }
      return row;
    });
    body.replaceChildren(...back);
    reordered = true;
  };

  // --- the details of the line one is in are open; nothing closes while the button of the mouse is down: what is
  // clicked would move away from under it, and the click would be lost
  let pressed = false, current;
  const settle = () => {
    if (pressed || !current) return;
    body.querySelector("tr.current")?.classList.remove("current");
    current.classList.add("current");
  };
  document.addEventListener("pointerdown", () => { pressed = true; }, true);
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => setTimeout(() => { pressed = false; settle(); }), true);
  }
  document.addEventListener("focusin", (event) => {
    const row = rowOf(event.target);
    if (row) { current = row; settle(); }
  });
  for (const entered of ["pointerover", "focusin", "pointerdown"]) {
    body.addEventListener(entered, (event) => { if (event.target.matches("select[data-f]")) fillList(event.target); });
  }

  // --- dragging a line by its grip
  document.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest("[data-grip]");
    if (!grip || event.button !== 0) return;
    const row = rowOf(grip);
    event.preventDefault();
    row.classList.add("dragged");
    const drag = (at) => {
      const over = rowOf(document.elementFromPoint(row.getBoundingClientRect().left + 40, at.clientY));
      if (!over || over === row) return;
      const box = over.getBoundingClientRect();
      const below = at.clientY > box.top + box.height / 2;
      const follows = row.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (follows && below) over.after(row);
      else if (!follows && !below) over.before(row);
    };
    const drop = () => {
      removeEventListener("pointermove", drag);
      removeEventListener("pointerup", drop);
      removeEventListener("pointercancel", drop);
      row.classList.remove("dragged");
      reordered = true;
      tell();
    };
    addEventListener("pointermove", drag);
    addEventListener("pointerup", drop);
    addEventListener("pointercancel", drop);
  });

  body.addEventListener("input", (event) => {
    const at = event.target;
    if (!at.matches("[data-f]")) return;
    const row = rowOf(at);
    if (at.dataset.f === "description" && role(row) !== "TEXT" && at.value.includes("\n")) {
      at.value = at.value.replace(/\s*\n\s*/g, " ");
    }
    // a price typed anew is below no list price but one that was typed beside it
    if (at.dataset.f === "unitPrice" && field(row, "grossPrice").value && !row.dataset.listed) set(row, "grossPrice", "");
    touch(row, at.dataset.f);
    widen(row);
  });

  const all = JSON.parse(table.dataset.lines);
  table.removeAttribute("data-lines");
  next = Math.max(-1, ...all.map((line) => line.key)) + 1;
  body.append(...all.map((line) => draw(line, all.length <= EAGER)));

  return {
    table, body, rows, rowOf, field, set, add, addLine, remove, copy, move, otherKind,
    optional, isBlank, touch, tell, prepare, answered, taken,
    putBack, showMore, behind,
    problems: () => problems,
    first: () => body.rows[0],
    last: () => body.rows[body.rows.length - 1],
    pending: () => dirty.size > 0 || reordered,
    showCurrency() { rows().forEach(showKind); },
  };
})();
