// The editor of a document: the paper is the form. Totals follow every key, the draft is kept a few seconds later;
// nothing a person writes on is drawn anew. Lines are lines.js, pasted rows paste.js, items offers.js.
const BillingEditor = (() => {
  const byId = (id) => document.getElementById(id);
  const form = byId("form");
  const { rowOf, field } = BillingLines;
  const { marks } = BillingProblems;

  // --- what was typed and is not kept yet
  const SOON = 60, KEEP = 2500, AGAIN = 5000;
  let typed = 0, kept = 0, sentAt = 0, recalculating, keeping, leaving, left = false;
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
  const calculated = (args) => {
    BillingLines.answered(args, true);
    marks();
    calculating = false;
    if (!args) { lost(); return; }
    // what was refused is refused again: the next key asks, not the answer
    if (again || (BillingLines.pending() && !args.validationFailed)) { again = false; recalculate(); }
  };
  const later = () => {
    clearTimeout(recalculating);
    clearTimeout(keeping);
    recalculating = setTimeout(recalculate, SOON);
    keeping = setTimeout(() => window.billingAutosave(), KEEP);
  };
  const changed = () => {
    typed += 1;
    say("unsaved");
    byId("form:totals").classList.add("stale");
    BillingKeep.changed("form");
    later();
  };
  const lost = () => {
    say(BillingTrouble.signedOut?.() ? "signedOut" : "lost");
    ahead = null; // the button that waited is not pressed later by itself
    clearTimeout(keeping);
    keeping = setTimeout(() => { if (kept < typed) window.billingAutosave(); }, AGAIN);
  };
  /** Before a request that keeps the draft; what does not fit into one request goes ahead of it. */
  const sent = (button) => {
    if (sending && button) { ahead = button; say("saving"); return false; }
    clearTimeout(keeping);
    clearTimeout(recalculating);
    const whole = BillingLines.prepare();
    if (!whole && button) { ahead = button; setTimeout(recalculate); return false; }
    sentAt = typed;
    say("saving");
    return true;
  };
  let ahead = null;
  // what is sent by itself belongs to the document: the button that was pressed meanwhile, and the link, wait for it
  let sending = 0;
  const during = async (work) => {
    sending += 1;
    const succeeded = await work.catch(() => false);
    sending -= 1;
    if (!succeeded && (ahead || leaving)) { ahead = leaving = null; say(kept < typed ? "unsaved" : "saved"); }
    if (sending) return;
    if (ahead) goAhead();
    else if (leaving) window.billingAutosave();
  };
  const goAhead = () => {
    const button = ahead;
    ahead = null;
    byId(button).click();
  };
  const asked = () => { BillingLines.prepare(); };
  const done = (args, quietly) => {
    if (left) return;
    BillingLines.answered(args, quietly);
    marks();
    if (args?.nothing) { kept = Math.max(kept, sentAt); say("unsaved"); leave(); return; }
    if (args?.unkept) { say("unsaved"); leave(); leaving = null; return; } // the browser asks before it is lost
    if (!args || args.validationFailed || !args.draft) {
      leaving = null;
      if (!args || !args.validationFailed && !args.draft && quietly) { lost(); return; }
      const summary = byId("form:summary");
      say(summary.querySelector("[data-load-anew]") ? "changed" : "blocked");
      if (!quietly && summary.querySelector("a, li")) summary.focus();
      document.dispatchEvent(new CustomEvent("billing:kept", { detail: null }));
      return;
    }
    if (BillingLines.pending()) sentAt = Math.min(sentAt, typed - 1);
    kept = Math.max(kept, sentAt);
    say(kept < typed ? "unsaved" : "saved");
    if (kept === typed) BillingKeep.saved("form");
    else {
      // what was typed meanwhile is kept as of the version that is stored now; before an issue it is not put off
      BillingKeep.changed("form");
      if (quietly) later(); else window.billingAutosave();
    }
    const address = new URL(location.href);
    address.searchParams.set("id", args.draft);
    address.searchParams.delete("customer");
    history.replaceState(null, "", address);
    document.dispatchEvent(new CustomEvent("billing:kept", { detail: args.draft }));
    leave();
  };
  const leave = () => { if (leaving && !sending) location.assign(leaving); };
  // leaving by a link keeps the draft first; closing the window asks
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || kept === typed && !sending || event.defaultPrevented || event.ctrlKey || event.metaKey || link.target
        || link.origin !== location.origin || link.getAttribute("href").startsWith("#") || link.closest(".editor-form")) return;
    event.preventDefault();
    leaving = link.href;
    if (!sending) window.billingAutosave();
  });
  // an answer leads away: a draft whose end was asked for (issued, discarded) needs its text no more, a copied one what
  // came after
  document.addEventListener("billing:leaving", (event) => {
    clearTimeout(keeping);
    left = true;
    if (byId(event.detail)?.matches("[data-ends]")) sentAt = typed;
    if (sentAt < typed) return;
    kept = typed;
    BillingKeep.saved("form");
  });
  addEventListener("pageshow", (event) => { if (event.persisted) { left = false; leaving = undefined; } });
  addEventListener("beforeunload", (event) => { if ((sending || kept < typed && !leaving) && !left) event.preventDefault(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden && kept < typed) window.billingAutosave(); });

  // --- lines that are not kept yet are in the browser, and are put back into a fresh page (js/keep.js)
  BillingKeep.part({
    form: "form",
    name: "lines",
    take: () => kept === typed ? undefined : BillingLines.taken(),
    put: (lines) => { BillingLines.putBack(lines); BillingLines.showCurrency(); },
  });
  form.addEventListener("billing:restored", () => { hideTaken(); readDue(); changed(); });
  document.addEventListener("billing:back", () => { if (kept < typed) window.billingAutosave(); });

  // --- currency
  const showCurrency = () => {
    document.querySelectorAll("[data-kinds]").forEach((each) => { each.options[1].text = byId("form:currency").value; });
    BillingLines.showCurrency();
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

  // --- clicks
  let menuRow;
  const menu = byId("line-menu");
  const doTo = {
    up: (row) => BillingLines.move(row, -1),
    down: (row) => BillingLines.move(row, 1),
    copy: BillingLines.copy,
    remove: BillingLines.remove,
    kind: BillingLines.otherKind,
    optional: BillingLines.optional,
    more: (row) => BillingTerms.open(row),
    item: (row) => BillingOffers.newItem(row),
  };
  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest(selector);
    const opener = at("[data-line-menu]");
    if (opener) {
      menuRow = rowOf(opener);
      menu.dataset.role = menuRow.dataset.role;
      const box = opener.getBoundingClientRect();
      menu.showPopover();
      menu.style.left = `${Math.max(8, box.right - menu.offsetWidth)}px`;
      menu.style.top = `${box.bottom + menu.offsetHeight + 8 < innerHeight ? box.bottom + 4 : box.top - menu.offsetHeight - 4}px`;
      menu.querySelector("button").focus({ preventScroll: true });
    } else if (at("[data-line-do]")) doTo[at("[data-line-do]").dataset.lineDo](menuRow);
    else if (at("[data-kind]")) BillingLines.otherKind(rowOf(event.target));
    else if (at("[data-remove-adjustment]")) takeAway(at(".adjustment"));
    else if (at("[data-add-row]")) BillingLines.addLine(at("[data-add-row]").dataset.addRow);
    else if (at("[data-add-line]")) BillingLines.addLine();
    else if (at("[data-new-item]")) BillingOffers.newItem(BillingLines.rows().find((row) => !field(row, "description").value) ?? null);
    else if (at("[data-press]")) byId(at("[data-press]").dataset.press).click();
    else if (at("[data-to-field]")) { event.preventDefault(); toField(at("[data-to-field]").dataset.toField); }
  });
  const toField = (id) => {
    const found = id === "form:customerId" ? byId("form:customer_input") : byId(BillingLines.behind(id));
    // what stands behind a line is seen once one is in it, which is after the click (js/lines.js)
    if (found && BillingLines.body.contains(found)) field(rowOf(found), "description").focus({ preventScroll: true });
    setTimeout(() => {
      found?.scrollIntoView({ block: "center" });
      found?.focus({ preventScroll: true });
    });
  };

  // --- due date, of kinds that have one: so many days after the issue
  const issueDate = byId("form:issueDate"), dueDate = byId("form:dueDate"), dueDays = document.querySelector("[data-due-days]");
  const start = () => (issueDate && BillingFields.readDate(issueDate)?.date) ?? BillingFields.today();
  const readDue = () => {
    if (!dueDate) return;
    const due = BillingFields.readDate(dueDate)?.date;
    const days = due ? String(BillingDates.between(start(), due)) : "";
    dueDays.value = [...dueDays.options].some((each) => each.value === days) ? days : "";
  };
  const writeDue = () => {
    if (dueDays.value === "") { dueDate.focus(); return; }
    dueDate.value = BillingFields.date(BillingDates.later(start(), Number(dueDays.value)));
    changed();
  };
  let ownDue = Boolean(new URLSearchParams(location.search).get("id"));
  dueDays?.addEventListener("change", () => { ownDue = true; writeDue(); });
  dueDate?.addEventListener("change", () => { ownDue = true; readDue(); });
  issueDate?.addEventListener("change", () => { if (dueDays?.value) writeDue(); });

  // --- the customer: what was typed goes into the dialog of a new one
  const typedName = () => byId("form:customer_input")?.value.trim() ?? "";
  const newCustomer = () => {
    const name = byId("newBuyer:name");
    if (typedName()) name.value = typedName();
    PF("newCustomer").show();
  };
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-show=newCustomer], [data-new-customer]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    newCustomer();
  }, true);
  const offerNew = () => {
    const panel = byId("form:customer_panel");
    if (!panel || !document.querySelector("[data-show=newCustomer]") || !typedName()) {
      panel?.querySelector(".offer-new")?.remove();
      return;
    }
    const words = form.querySelector("[data-new-words]").dataset.newWords.replace("{0}", typedName());
    if (panel.querySelector(".offer-new")?.textContent === words) return;
    panel.querySelector(".offer-new")?.remove();
    const offer = Object.assign(document.createElement("button"), { type: "button", className: "offer-new", textContent: words });
    offer.dataset.newCustomer = "";
    panel.append(offer);
  };
  document.addEventListener("keydown", (event) => {
    if (event.target.id !== "form:customer_input" || event.key !== "Enter") return;
    const panel = byId("form:customer_panel");
    if (typedName() && !panel?.querySelector(".ui-autocomplete-item")) { event.preventDefault(); newCustomer(); }
  });
  jQuery(document).on("pfAjaxComplete", (event, xhr, settings) => { if (settings?.source === "form:customer") offerNew(); });

  // --- keys and changes
  form.addEventListener("billing:changed", changed);
  form.addEventListener("billing:full", (event) => PF("notices")?.add?.([{ summary: event.detail, severity: "warn" }]));
  form.addEventListener("input", (event) => {
    const at = event.target;
    if (at.matches(".ui-autocomplete-input, [data-due-days], input[type=date], [name='form:lines']")) return;
    changed();
    if (at.matches("[data-describes]")) {
      field(rowOf(at), "itemId").value = "";
      BillingLines.touch(rowOf(at), "itemId");
      BillingOffers.look(at);
    }
    if (at.id === "form:currency") showCurrency();
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); byId("form:save").click(); return; }
    const row = rowOf(event.target);
    if (!row) return;
    const describes = event.target.matches("[data-f=description]");
    const isEmpty = describes && !event.target.value && !field(row, "unitPrice").value;
    const isLastField = event.target === field(row, "tax") && BillingLines.last() === row;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      BillingLines.move(row, event.key === "ArrowUp" ? -1 : 1);
    } else if (BillingOffers.key(event)) {
      // used
    } else if (event.key === "Enter" && !(event.shiftKey && row.dataset.role === "TEXT")
        && (describes || !event.target.matches("textarea, select, button, a"))) {
      if (row.nextElementSibling) field(row.nextElementSibling, "description").focus();
      else BillingLines.addLine();
    } else if (event.key === "Backspace" && isEmpty && row.parentElement.rows.length > 1) {
      BillingLines.remove(row);
    } else if (event.key === "Tab" && !event.shiftKey && isLastField && field(row, "description").value) {
      BillingLines.addLine();
    } else {
      return;
    }
    event.preventDefault();
  });

  marks();
  readDue();
  // a new document begins with whom it is for; on a phone the keyboard would cover half of the paper
  if (!new URLSearchParams(location.search).get("id") && matchMedia("(hover: hover)").matches) {
    byId("form:customer_input")?.focus({ preventScroll: true });
  }
  return {
    changed, sent, during, asked, kept: done,
    calculated(args) {
      calculated(args);
      if (ahead && !sending && !BillingLines.pending()) goAhead();
    },
    focus(id) { byId(id)?.focus(); },
    forget() { kept = typed; clearTimeout(keeping); },
    show(args, dialog) { if (args?.ready && !args.validationFailed) PF(dialog).show(); },
    /** Closes a dialog; the focus goes here, not back to where it was opened. */
    closeTo(dialog, target) {
      const widget = PF(dialog);
      // the dialog would return the focus once it has faded away, from where somebody may be writing by then
      widget.focusedElementBeforeDialogOpened = null;
      widget.hide();
      target.focus();
      target.select?.();
    },
    bought(args) {
      if (args?.due && dueDate && !ownDue) {
        dueDate.value = BillingFields.date(args.due);
        readDue();
        BillingTerms.promise(args.terms);
      }
      const whole = byId("form:wholeDiscount");
      if (args?.discount && whole && !whole.value) {
        byId("form:discountKind").value = "PERCENT";
        whole.value = BillingFields.number(args.discount, 0);
      }
      changed();
      // the field that had the focus is gone: on to what is written next
      const first = field(BillingLines.first(), "description");
      const target = first.value ? byId("form:change") : first;
      if (args?.added) this.closeTo("newCustomer", target); else target.focus();
    },
    adjustmentAdded(args) {
      hideTaken();
      marks();
      const added = [...document.querySelectorAll(".adjustment:not([hidden])")].at(-1);
      if (added && !args?.validationFailed) added.querySelector("[id$=':reason']").focus();
    },
    itemAdded: (args) => BillingOffers.itemAdded(args),
  };
})();
