// Items are offered while a description is typed, picked by mouse or keys; a new one is made without leaving the paper.
const BillingOffers = (() => {
  const { rowOf, field, set, tell } = BillingLines;
  const offers = document.getElementById("offers");
  let offered = [], looking, asked = 0, describing;
  const close = () => {
    offers.hidden = true;
    describing?.removeAttribute("aria-activedescendant");
  };
  const isOpen = (at) => !offers.hidden && at === describing;
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
    const element = (kind, textContent) => Object.assign(document.createElement(kind), { textContent });
    made.append(element("b", name), element("span", hint));
    return made;
  };
  const show = (input, items) => {
    // Who has walked to one already keeps it when a later answer offers it again.
    const chosen = isOpen(input) ? offered[marked()]?.id : undefined;
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
    mark(chosen === undefined ? -1 : items.findIndex((item) => item.id === chosen));
  };
  const look = (input) => {
    clearTimeout(looking);
    looking = setTimeout(async () => {
      const mine = ++asked;
      try {
        const address = `${offers.dataset.source}&q=${encodeURIComponent(input.value.trim())}`;
        const answer = await fetch(address, { headers: { Accept: "application/json" } });
        const items = answer.ok ? await answer.json() : [];
        if (mine === asked && document.activeElement === input) show(input, items);
      } catch { close(); } // without a connection nothing is offered
    }, 150);
  };
  const fill = (row, item) => {
    const brought = { itemId: item.id, description: item.name, detail: item.detail, unit: item.unit, unitPrice: item.price, tax: item.tax };
    for (const [name, value] of Object.entries(brought)) set(row, name, value);
    tell();
  };
  const pick = (at) => {
    const row = rowOf(describing);
    close();
    asked += 1;
    if (at >= offered.length) { newItem(row); return; }
    fill(row, offered[at]);
    set(row, "grossPrice", ""); // it was of what stood there before
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
      for (const [into, name] of Object.entries(from)) document.getElementById(`item:${into}`).value = field(row, name).value;
    }
    PF("newItem").show();
  };
  const itemAdded = (args) => {
    if (!args?.item) return;
    const row = itemRow?.isConnected ? itemRow : BillingLines.isBlank(BillingLines.last()) ? BillingLines.last() : BillingLines.add(null);
    fill(row, JSON.parse(args.item));
    BillingEditor.closeTo("newItem", field(row, "quantity"));
  };

  /** Keys of a description; true if one was used. */
  const key = (event) => {
    const open = isOpen(event.target);
    if (event.target.matches("[data-describes]") && !event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const count = offers.children.length;
      if (open) mark((marked() + (event.key === "ArrowDown" ? 1 : -1) + count + 1) % (count + 1) % Math.max(1, count));
      else look(event.target);
    } else if (open && event.key === "Escape") close();
    else if (open && event.key === "Enter" && marked() >= 0) pick(marked());
    else return false;
    return true;
  };
  return { look, newItem, itemAdded, key };
})();
