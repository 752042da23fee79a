// Business terms beyond the common ones. Their fields live in the browser: each box reads and writes one JSON text by the
// names of the contract, that of the document in a hidden field, that of a line in the button of its row.
const BillingTerms = (() => {
  const byId = (id) => document.getElementById(id);
  const lineBox = document.querySelector("[data-terms=line]");
  let box, sent; // an answer may draw them anew
  const LINE = /^(form:lines:\d+:more)_(.*)$/;

  // --- paths: "noteList[1].text" is "noteList:1:text" in an id
  const idOf = (path) => path.replace(/\[(\d+)\]\.?/g, ":$1:").replace(/\./g, "_").replace(/:$/, "");
  const own = (within) => [...within.querySelectorAll("[data-term], [data-term-list]")].filter((each) =>
    (each.parentElement.closest("[data-term-list] .term-row, [data-terms]") ?? within) === within);
  const put = (into, path, value) => {
    const names = path.split(".");
    const last = names.pop();
    names.reduce((at, name) => at[name] ??= {}, into)[last] = value;
  };
  const take = (from, path) => path.split(".").reduce((at, name) => at?.[name], from);

  // --- reading
  const valueOf = (field) => {
    const date = field.matches("[data-date]") ? BillingFields.readDate(field)?.date : undefined;
    return date ?? field.value.trim();
  };
  const rowsOf = (list) => [...list.querySelector(".term-rows").children];
  const read = (within) => {
    const out = {};
    for (const each of own(within)) {
      if (each.matches("[data-term-list]")) {
        const rows = rowsOf(each).map(readRow).filter((row) => row !== undefined);
        if (rows.length) put(out, each.dataset.termList, rows);
      } else if (valueOf(each)) {
        put(out, each.dataset.term, valueOf(each));
      }
    }
    return out;
  };
  const readRow = (row) => {
    const alone = row.querySelector("[data-term='']");
    if (alone) return alone.value || undefined;
    const found = read(row);
    return Object.keys(found).length ? found : undefined;
  };
  const count = BillingFields.leaves;

  // --- drawing
  const name = (within, prefix) => {
    for (const each of own(within)) {
      if (each.matches("[data-term-list]")) {
        let place = 0;
        for (const row of rowsOf(each)) {
          name(row, `${prefix}${idOf(`${each.dataset.termList}[${place}].`)}:`);
          if (readRow(row) !== undefined) place += 1;
        }
      } else {
        each.id = (prefix + idOf(each.dataset.term)).replace(/:$/, "");
        const label = each.closest(".term").querySelector("label");
        label.htmlFor = each.id;
      }
    }
  };
  const fill = (within, values) => {
    for (const each of own(within)) {
      if (each.matches("[data-term-list]")) {
        each.querySelector(".term-rows").replaceChildren();
        for (const row of take(values, each.dataset.termList) ?? []) fill(addRow(each), typeof row === "string" ? { "": row } : row);
      } else {
        const value = (each.dataset.term ? take(values, each.dataset.term) : values[""]) ?? "";
        each.value = each.matches("[data-date]") && /^\d{4}-\d\d-\d\d$/.test(value) ? BillingFields.date(value) : value;
      }
    }
  };
  const addRow = (list) => {
    const row = list.querySelector("template").content.firstElementChild.cloneNode(true);
    list.querySelector(".term-rows").append(row);
    return row;
  };

  // --- what is wrong stands at its field
  const problemsOf = () => JSON.parse(byId("form:moreState")?.dataset.problems || "{}");
  const mark = (within, prefix, problems) => {
    within.querySelectorAll(".term .error").forEach((each) => each.remove());
    within.querySelectorAll("[aria-invalid]").forEach((each) => {
      each.removeAttribute("aria-invalid");
      each.removeAttribute("aria-describedby");
    });
    for (const [id, text] of Object.entries(problems)) {
      const at = id.startsWith(prefix) ? byId(id.replace(/:$/, "")) ?? nearest(within, id) : null;
      if (!at) continue;
      const words = Object.assign(document.createElement("span"), { className: "error", id: `${at.id}-wrong`, textContent: text });
      at.closest(".term, .term-list").append(words);
      at.setAttribute("aria-invalid", "true");
      at.setAttribute("aria-describedby", words.id);
      at.closest("details")?.setAttribute("open", "");
    }
  };
  /** A problem of a group or a list stands at its first field. */
  const nearest = (within, id) => [...within.querySelectorAll("[data-term]")].find((each) => each.id.startsWith(`${id}_`))
    ?? [...within.querySelectorAll("[data-term-list]")].find((each) => id.endsWith(idOf(each.dataset.termList)))
      ?.querySelector("[data-term], [data-term-add]");

  // --- of the document
  const PREFIX = "form:more:0:";
  const say = () => {
    const words = document.querySelector("[data-term-count]"), many = count(read(box));
    words.dataset.none ??= words.textContent;
    words.textContent = many === 0 ? words.dataset.none : (many === 1 ? words.dataset.one : words.dataset.many).replace("{0}", many);
  };
  const written = () => {
    const now = read(box);
    sent.value = Object.keys(now).length ? JSON.stringify(now) : "";
    name(box, PREFIX);
    say();
  };
  const put0 = (text) => {
    sent.value = text;
    fill(box, JSON.parse(text || "{}"));
    name(box, PREFIX);
    say();
  };

  // --- of a line
  let row = null;
  const moreOf = (of) => of.querySelector("[data-f=more]");
  const prefixOf = (of) => `${moreOf(of).id}_`;
  // fields of the core that stand among the terms: the list price, and what the price is below it
  const ofLine = () => lineBox.querySelectorAll("[data-of-line]");
  const showOff = () => {
    const [list, price] = ["grossPrice", "unitPrice"].map((name) => BillingFields.plain(BillingLines.field(row, name)));
    const off = list && price ? BillingNumbers.minus(list, price) : "";
    lineBox.querySelector("[data-price-discount]").value = off && off !== "0" ? BillingFields.number(off, 2) : "";
  };
  const tellLine = () => {
    const now = read(lineBox);
    for (const each of ofLine()) {
      if (BillingLines.field(row, each.dataset.ofLine).value !== each.value.trim()) row.dataset.listed = "here";
      BillingLines.set(row, each.dataset.ofLine, each.value.trim());
    }
    BillingLines.set(row, "more", Object.keys(now).length ? JSON.stringify(now) : "");
    showOff();
    name(lineBox, prefixOf(row));
    BillingLines.tell();
  };
  const open = (of) => {
    row = of;
    for (const each of ofLine()) each.value = BillingLines.field(row, each.dataset.ofLine).value;
    showOff();
    fill(lineBox, JSON.parse(moreOf(row).value || "{}"));
    name(lineBox, prefixOf(row));
    mark(lineBox, prefixOf(row), BillingLines.problems());
    PF("lineMore").show();
  };

  const changed = (within) => {
    if (within === lineBox) { tellLine(); return; }
    written();
    sent.dispatchEvent(new CustomEvent("billing:changed", { bubbles: true }));
  };
  document.addEventListener("input", (event) => {
    const within = event.target.closest("[data-terms]");
    if (within) changed(within);
  }, true);
  /** A place that goods of the customer go to, in the fields of the delivery; nothing of another one stays. */
  document.addEventListener("change", (event) => {
    const chosen = event.target.closest("[data-places]")?.selectedOptions[0].dataset.place;
    if (!chosen) return;
    const delivery = JSON.parse(chosen);
    for (const each of own(box)) {
      if (/^delivery\.(name$|address\.)/.test(each.dataset.term)) each.value = take({ delivery }, each.dataset.term) ?? "";
    }
    changed(box);
    box.closest("details").open = true;
  });
  document.addEventListener("click", (event) => {
    const list = event.target.closest("[data-term-list]");
    if (event.target.closest("[data-term-add]")) {
      const added = addRow(list);
      changed(list.closest("[data-terms]"));
      added.querySelector("[data-term]").focus();
    } else if (event.target.closest("[data-term-remove]")) {
      event.target.closest(".term-row").remove();
      changed(list.closest("[data-terms]"));
      list.querySelector("[data-term-add]").focus();
    } else if (event.target.closest("[data-f=more]")) {
      open(event.target.closest("tr"));
    }
  });

  const begin = () => {
    box = document.querySelector("[data-terms='form:more']");
    sent = byId("form:more");
    put0(sent.value);
  };
  begin();
  mark(box, PREFIX, problemsOf());
  window.jQuery(document).on("pfAjaxComplete", () => {
    if (!box.isConnected) begin();
    mark(box, PREFIX, problemsOf());
    if (row) mark(lineBox, prefixOf(row), BillingLines.problems());
  });
  const first = sent.value;
  BillingKeep.part({ form: "form", name: "more", take: () => sent.value === first ? undefined : sent.value, put: put0 });

  /** What the page calls the field of a line with this id. */
  const label = (id) => {
    if (id.endsWith(":grossPrice")) return lineBox.querySelector("label[for=line-list-price]").textContent;
    const path = id.match(LINE)?.[2].replace(/:\d+(:|$)/g, ".").replace(/_/g, ".").replace(/\.$/, "");
    const found = path && [...lineBox.querySelectorAll("[data-term], [data-term-list]")]
      .find((each) => path.startsWith(each.dataset.term ?? each.dataset.termList));
    return found?.closest(".term, .term-list").querySelector("label, .label").textContent ?? "";
  };
  /** A new entry of a list, with these values. */
  const append = (list, values) => {
    fill(addRow(list), values);
    changed(list.closest("[data-terms]"));
  };
  /** What is usually let off for paying early follows the customer, until somebody writes what is let off here. */
  const promised = (of) => JSON.stringify(take(of, "payment.discounts") ?? []);
  let usual = promised(read(box));
  const promise = (text) => {
    const now = read(box), theirs = JSON.parse(text || "{}");
    if (promised(now) !== usual) return;
    put(now, "payment.discounts", take(theirs, "payment.discounts") ?? []);
    put0(JSON.stringify(now));
    written();
    usual = promised(read(box));
  };
  return { open, label, append, promise };
})();
