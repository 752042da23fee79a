// The editor: the paper is the form. Lines are made, moved, copied and removed here at once and only say their place to
// the server; totals follow every key, the draft is kept a few seconds later. Nothing a person writes on is drawn anew.
const BillingEditor = (() => {
  const byId = (id) => document.getElementById(id);
  const form = byId("form");
  const body = () => document.querySelector(".lines tbody");
  const rows = () => [...body().querySelectorAll("tr:not(.spare)")];
  const field = (row, name) => row.querySelector(`[id$=":${name}"]`);
  const rowOf = (target) => target.closest?.(".lines tbody tr");

  // --- what was typed and is not kept yet
  let wanted = false, fetching = false; // a line was asked for before a spare row was there
  let late = null; // what is typed while the table is on its way
  let typed = 0, kept = 0, sentAt = 0, recalculating, keeping, leaving;
  const say = (state) => {
    const box = byId("form:saved");
    box.dataset.state = state;
    box.querySelector("span").textContent = box.dataset[state];
  };
  // one calculation at a time; what is typed meanwhile is calculated after it
  let calculating = false, again = false;
  const recalculate = () => {
    if (calculating) { again = true; return; }
    calculating = true;
    window.billingRecalculate();
  };
  const calculated = () => {
    marks();
    calculating = false;
    if (again) { again = false; recalculate(); }
  };
  const changed = () => {
    typed += 1;
    say("unsaved");
    clearTimeout(recalculating);
    clearTimeout(keeping);
    recalculating = setTimeout(recalculate, 300);
    keeping = setTimeout(() => window.billingAutosave(), 2500);
  };
  const sent = () => {
    clearTimeout(keeping);
    clearTimeout(recalculating);
    sentAt = typed;
    say("saving");
  };
  const done = (args) => {
    marks();
    if (!args || args.validationFailed || !args.draft) {
      leaving = null;
      say("blocked");
      const summary = byId("form:summary");
      if (summary.querySelector("a")) summary.focus();
      return;
    }
    kept = Math.max(kept, sentAt);
    say(kept < typed ? "unsaved" : "saved");
    const address = new URL(location.href);
    address.searchParams.set("id", args.draft);
    address.searchParams.delete("customer");
    history.replaceState(null, "", address);
    if (leaving) location.assign(leaving);
  };
  // leaving by a link keeps the draft first; closing the window asks
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || kept === typed || event.defaultPrevented || event.ctrlKey || event.metaKey || link.target
        || link.origin !== location.origin || link.getAttribute("href").startsWith("#") || link.closest(".editor-form")) return;
    event.preventDefault();
    leaving = link.href;
    window.billingAutosave();
  });
  addEventListener("beforeunload", (event) => { if (kept < typed && !leaving) event.preventDefault(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden && kept < typed) window.billingAutosave(); });

  // --- errors stand at their fields, which themselves stay as they are
  const marks = () => document.querySelectorAll("[data-error-for]").forEach((place) => {
    const row = rowOf(place);
    const marked = row ? field(row, place.dataset.errorFor) : byId(`form:${place.dataset.errorFor}`);
    if (!marked || marked.type === "hidden") return;
    if (place.textContent.trim()) {
      place.id ||= `${marked.id}-wrong`;
      marked.setAttribute("aria-invalid", "true");
      marked.setAttribute("aria-describedby", place.id);
    } else {
      marked.removeAttribute("aria-invalid");
      marked.removeAttribute("aria-describedby");
    }
  });

  // --- lines
  const set = (row, name, value) => {
    const into = field(row, name);
    into.value = value;
    late?.set(into.id, value);
  };
  const renumber = () => rows().forEach((row, place) => set(row, "place", place));
  const sortRows = () => {
    const place = (row) => { const at = field(row, "place").value; return at === "" ? Infinity : Number(at); };
    const sorted = [...body().querySelectorAll("tr")].sort((a, b) => place(a) - place(b) || a.dataset.line - b.dataset.line);
    if (sorted.some((row, at) => row !== body().children[at])) body().append(...sorted);
  };
  const spareRow = () => {
    const spares = body().querySelectorAll("tr.spare:not(.gone)");
    if (spares.length < 8 && !late && !fetching) { fetching = true; setTimeout(() => window.billingMoreLines()); }
    return spares[0];
  };
  const addAfter = (row) => {
    const fresh = spareRow();
    if (!fresh) return null;
    fresh.classList.remove("spare");
    const last = rows().filter((each) => each !== fresh).at(-1);
    (row ?? last).after(fresh);
    const tax = last && field(last, "tax").value;
    if (tax) set(fresh, "tax", tax);
    renumber();
    return fresh;
  };
  const addLine = () => {
    const fresh = addAfter(null);
    if (!fresh) { wanted = true; return; }
    field(fresh, "description").focus();
    changed();
  };
  const remove = (row) => {
    const next = row.nextElementSibling?.matches("tr:not(.spare)") ? row.nextElementSibling : row.previousElementSibling;
    if (rows().length === 1) addAfter(row);
    row.classList.add("spare", "gone");
    for (const name of ["place", "itemId", "description", "detail", "unitPrice", "discount", "discountKind"]) set(row, name, "");
    body().append(row);
    renumber();
    field(next ?? rows()[0], "description").focus();
    changed();
  };
  const copy = (row) => {
    const fresh = addAfter(row);
    if (!fresh) return;
    for (const name of ["itemId", "description", "detail", "quantity", "unit", "unitPrice", "discount", "discountKind", "tax"]) set(fresh, name, field(row, name).value);
    showKind(fresh);
    set(fresh, "copyOf", row.dataset.line);
    field(fresh, "description").focus();
    changed();
  };
  // a discount is a percentage or an amount
  const currency = () => byId("form:currency").value;
  const showKind = (row) => {
    const amount = field(row, "discountKind").value === "AMOUNT";
    const button = row.querySelector("[data-kind]");
    button.textContent = amount ? currency() : "%";
    field(row, "discount").setAttribute("aria-label", amount ? button.dataset.amount : button.dataset.percent);
  };
  const otherKind = (row) => {
    set(row, "discountKind", field(row, "discountKind").value === "AMOUNT" ? "PERCENT" : "AMOUNT");
    showKind(row);
    field(row, "discount").focus();
    field(row, "discount").select();
    changed();
  };
  const showCurrency = () => {
    document.querySelectorAll("[data-kinds]").forEach((each) => { each.options[1].text = currency(); });
    body().querySelectorAll("tr").forEach(showKind);
  };

  // --- charges and discounts of the whole: added by the server, taken away here
  const taken = (box) => box.querySelector("[id$=':removed']").value === "true";
  const hideTaken = () => document.querySelectorAll(".adjustment").forEach((box) => { box.hidden = taken(box); });
  const takeAway = (box) => {
    box.querySelector("[id$=':removed']").value = "true";
    box.querySelector("[id$=':value']").value = "";
    hideTaken();
    byId("form:addAdjustment").focus();
    changed();
  };

  const move = (row, by) => {
    const all = rows();
    const other = all[all.indexOf(row) + by];
    if (!other) return;
    const focused = row.contains(document.activeElement) ? document.activeElement : null;
    if (by < 0) other.before(row); else other.after(row);
    focused?.focus();
    renumber();
    changed();
  };

  // The details of the line one is in are open. Nothing closes while the button of the mouse is down: what is clicked
  // would move away from under it, and the click would be lost.
  let pressed = false, current;
  const settle = () => {
    if (pressed || !current) return;
    body().querySelector("tr.current")?.classList.remove("current");
    current.classList.add("current");
  };
  document.addEventListener("pointerdown", () => { pressed = true; }, true);
  for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, () => setTimeout(() => { pressed = false; settle(); }), true);
  document.addEventListener("focusin", (event) => {
    const row = rowOf(event.target);
    if (row) { current = row; settle(); }
  });
  // where the person writes, to go on there after the table was drawn anew
  let writing = null;
  const remember = (event) => {
    const target = event.target;
    writing = rowOf(target) ? { id: target.id, caret: target.matches("input[type=text], textarea") ? target.selectionStart : null } : null;
  };
  for (const each of ["focusin", "keyup", "input"]) document.addEventListener(each, remember);

  // --- dragging a line by its grip
  document.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest("[data-grip]");
    if (!grip || event.button !== 0) return;
    const row = rowOf(grip);
    event.preventDefault();
    row.classList.add("dragged");
    const drag = (at) => {
      const over = rows().find((each) => each !== row && at.clientY >= each.getBoundingClientRect().top && at.clientY <= each.getBoundingClientRect().bottom);
      if (!over) return;
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
      renumber();
      changed();
    };
    addEventListener("pointermove", drag);
    addEventListener("pointerup", drop);
    addEventListener("pointercancel", drop);
  });

  // --- the menu of a line
  let menuRow;
  const menu = byId("line-menu");
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-line-menu]");
    if (opener) {
      menuRow = rowOf(opener);
      const at = opener.getBoundingClientRect();
      menu.showPopover();
      menu.style.left = `${Math.max(8, at.right - menu.offsetWidth)}px`;
      menu.style.top = `${at.bottom + menu.offsetHeight + 8 < innerHeight ? at.bottom + 4 : at.top - menu.offsetHeight - 4}px`;
      menu.querySelector("button").focus({ preventScroll: true });
      return;
    }
    const chosen = event.target.closest("[data-line-do]");
    if (chosen) {
      const choices = { up: () => move(menuRow, -1), down: () => move(menuRow, 1), copy: () => copy(menuRow), remove: () => remove(menuRow), kind: () => otherKind(menuRow), item: () => newItem(menuRow) };
      choices[chosen.dataset.lineDo]();
      return;
    }
    const kind = event.target.closest("[data-kind]");
    if (kind) { otherKind(rowOf(kind)); return; }
    const away = event.target.closest("[data-remove-adjustment]");
    if (away) { takeAway(away.closest(".adjustment")); return; }
    if (event.target.closest("[data-add-line]")) addLine();
    else if (event.target.closest("[data-new-item]")) newItem(rows().find((row) => !field(row, "description").value) ?? null);
    const press = event.target.closest("[data-press]");
    if (press) byId(press.dataset.press).click();
    const problem = event.target.closest("[data-to-field]");
    if (problem) { event.preventDefault(); toField(problem.dataset.toField); }
  });
  const toField = (id) => {
    const found = id === "form:customerId" ? byId("form:customer_input") : byId(id);
    found?.scrollIntoView({ block: "center" });
    found?.focus({ preventScroll: true });
  };

  // --- items: offered while a description is typed, picked by mouse or keys
  const offers = byId("offers");
  let offered = [], looking, asked = 0, describing;
  const close = () => {
    offers.hidden = true;
    describing?.setAttribute("aria-expanded", "false");
    describing?.removeAttribute("aria-activedescendant");
  };
  const mark = (at) => {
    const all = [...offers.children];
    all.forEach((each, index) => each.setAttribute("aria-selected", String(index === at)));
    if (all[at]) { describing.setAttribute("aria-activedescendant", all[at].id); all[at].scrollIntoView({ block: "nearest" }); }
    else describing.removeAttribute("aria-activedescendant");
  };
  const marked = () => [...offers.children].findIndex((each) => each.getAttribute("aria-selected") === "true");
  const option = (at, name, hint) => {
    const made = document.createElement("li");
    made.id = `offer-${at}`;
    made.role = "option";
    made.dataset.offer = at;
    made.append(Object.assign(document.createElement("b"), { textContent: name }), Object.assign(document.createElement("span"), { textContent: hint }));
    return made;
  };
  const show = (input, items) => {
    describing = input;
    offered = items;
    const known = items.some((item) => item.name.toLowerCase() === input.value.trim().toLowerCase());
    offers.replaceChildren(...items.map((item, at) => option(at, item.name, item.label)));
    if (offers.dataset.create && input.value.trim() && !known) {
      const make = option(items.length, offers.dataset.create.replace("{0}", input.value.trim()), "");
      make.className = "offer-new";
      offers.append(make);
    }
    if (!offers.children.length) { close(); return; }
    const box = input.getBoundingClientRect();
    offers.hidden = false;
    offers.style.left = `${Math.max(8, Math.min(box.left, innerWidth - offers.offsetWidth - 8))}px`;
    offers.style.top = `${box.bottom + offers.offsetHeight + 8 < innerHeight ? box.bottom + 4 : box.top - offers.offsetHeight - 4}px`;
    input.setAttribute("aria-expanded", "true");
    mark(-1);
  };
  const look = (input) => {
    clearTimeout(looking);
    looking = setTimeout(async () => {
      const mine = ++asked;
      const answer = await fetch(`${offers.dataset.source}?q=${encodeURIComponent(input.value.trim())}`, { headers: { Accept: "application/json" } });
      const items = answer.ok ? await answer.json() : [];
      if (mine === asked && document.activeElement === input) show(input, items);
    }, 150);
  };
  const fill = (row, item) => {
    const brought = { itemId: item.id, description: item.name, detail: item.detail, unit: item.unit, unitPrice: item.price, tax: item.tax };
    for (const [name, value] of Object.entries(brought)) set(row, name, value);
    changed();
  };
  const pick = (at) => {
    const row = rowOf(describing);
    close();
    asked += 1;
    if (at >= offered.length) { newItem(row); return; }
    fill(row, offered[at]);
    field(row, "quantity").focus();
    field(row, "quantity").select();
  };
  offers.addEventListener("pointerdown", (event) => event.preventDefault());
  offers.addEventListener("click", (event) => {
    const chosen = event.target.closest("[data-offer]");
    if (chosen) pick(Number(chosen.dataset.offer));
  });
  document.addEventListener("focusout", (event) => { if (event.target === describing) close(); });
  addEventListener("scroll", close, { passive: true });

  // a new item starts as the line has it
  let itemRow;
  const newItem = (row) => {
    itemRow = row;
    if (row) {
      const from = { name: "description", unitPrice: "unitPrice", unit: "unit", tax: "tax", description: "detail" };
      for (const [into, name] of Object.entries(from)) byId(`item:${into}`).value = field(row, name).value;
    }
    PF("newItem").show();
  };

  // --- due date: so many days after the issue
  const issueDate = byId("form:issueDate"), dueDate = byId("form:dueDate"), dueDays = document.querySelector("[data-due-days]");
  const start = () => issueDate.value || issueDate.dataset.today;
  const hint = () => issueDate.parentElement.classList.toggle("unset", !issueDate.value);
  const day = 86_400_000;
  const readDue = () => {
    const days = String(Math.round((Date.parse(dueDate.value) - Date.parse(start())) / day));
    dueDays.value = [...dueDays.options].some((each) => each.value === days) ? days : "";
  };
  const writeDue = () => {
    if (dueDays.value === "") { dueDate.focus(); return; }
    dueDate.value = new Date(Date.parse(start()) + Number(dueDays.value) * day).toISOString().slice(0, 10);
    changed();
  };
  let ownDue = Boolean(new URLSearchParams(location.search).get("id"));
  dueDays.addEventListener("change", () => { ownDue = true; writeDue(); });
  dueDate.addEventListener("change", () => { ownDue = true; readDue(); });
  issueDate.addEventListener("change", () => { hint(); if (dueDays.value !== "") writeDue(); });

  // --- keys and changes
  form.addEventListener("input", (event) => {
    if (event.target.matches(".ui-autocomplete-input, [data-due-days]")) return;
    changed();
    if (event.target.matches("[data-describes]")) {
      field(rowOf(event.target), "itemId").value = "";
      look(event.target);
    }
    if (event.target.id === "form:currency") showCurrency();
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); byId("form:save").click(); return; }
    const row = rowOf(event.target);
    if (!row) return;
    const open = !offers.hidden && event.target === describing;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      move(row, event.key === "ArrowUp" ? -1 : 1);
    } else if (event.target.matches("[data-describes]") && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      if (open) mark((marked() + (event.key === "ArrowDown" ? 1 : -1) + offers.children.length + 1) % (offers.children.length + 1) % Math.max(1, offers.children.length));
      else look(event.target);
    } else if (open && event.key === "Escape") {
      close();
    } else if (open && event.key === "Enter" && marked() >= 0) {
      pick(marked());
    } else if (event.key === "Enter" && !event.target.matches("textarea, select, button, a")) {
      const next = rows()[rows().indexOf(row) + 1];
      if (next) field(next, "description").focus();
      else addLine();
    } else if (event.key === "Backspace" && event.target.matches("[data-describes]") && !event.target.value && !field(row, "unitPrice").value && rows().length > 1) {
      remove(row);
    } else if (event.key === "Tab" && !event.shiftKey && event.target === field(row, "tax") && rows().at(-1) === row && field(row, "description").value) {
      addLine();
    } else {
      return;
    }
    event.preventDefault();
  });

  // --- the table is drawn anew only for more spare rows; what is typed meanwhile is put back
  form.addEventListener("input", (event) => { if (late && rowOf(event.target)) late.set(event.target.id, event.target.value); });
  sortRows();
  renumber();
  marks();
  readDue();
  hint();
  // a new invoice begins with whom it is for; on a phone the keyboard would cover half of the paper
  if (!new URLSearchParams(location.search).get("id") && matchMedia("(hover: hover)").matches) byId("form:customer_input")?.focus({ preventScroll: true });
  return {
    changed, calculated, sent, kept: done,
    focus(id) { byId(id)?.focus(); },
    forget() { kept = typed; clearTimeout(keeping); },
    show(args, dialog) { if (args?.ready && !args.validationFailed) PF(dialog).show(); },
    bought(args) {
      if (args?.due && !ownDue) { dueDate.value = args.due; readDue(); }
      changed();
      // the field that had the focus is gone: on to what is written next
      const first = field(rows()[0], "description");
      (first.value ? byId("form:change") : first).focus();
    },
    adjustmentAdded(args) {
      hideTaken();
      marks();
      const added = [...document.querySelectorAll(".adjustment:not([hidden])")].at(-1);
      if (added && !args?.validationFailed) added.querySelector("[id$=':reason']").focus();
    },
    itemAdded(args) {
      if (!args?.item) return;
      PF("newItem").hide();
      const row = itemRow ?? addAfter(null);
      fill(row, JSON.parse(args.item));
      field(row, "quantity").focus();
    },
    beforeTable() { late = new Map(); },
    afterTable() {
      const at = document.activeElement === document.body ? writing : null;
      for (const [id, value] of late ?? []) if (byId(id)) byId(id).value = value;
      late = null;
      current = null;
      body().querySelectorAll("tr").forEach((row) => row.classList.toggle("spare", field(row, "place").value === ""));
      sortRows();
      showCurrency();
      const again = at && byId(at.id);
      if (again) {
        again.focus();
        if (at.caret !== null) again.setSelectionRange(at.caret, at.caret);
      }
      marks();
      fetching = false;
      if (wanted) { wanted = false; addLine(); }
    },
  };
})();
