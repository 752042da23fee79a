// Behaviour of lists: figures after rows, rows as placeholders while they load, the address follows, the keyboard.
(() => {
  const rows = () => document.querySelector("[data-figures]");
  const links = () => [...document.querySelectorAll(".list a[data-open][href]")];
  const top = () => {
    rows()?.scrollIntoView({ block: "nearest" });
    if (scrollY > 0) scrollTo({ top: 0 });
  };
  const is = (row, word) => (row.dataset.is ?? "").split(" ").includes(word);
  let turning = "";

  const settled = () => {
    const list = rows();
    if (!list) return;
    list.classList.remove("is-loading");
    if (list.dataset.figures !== "coming") return;
    list.dataset.figures = "asked";
    const address = new URL(list.dataset.address, location.href);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
    window.billingReckon?.();
  };
  // the rows are asked for when they are in what the server shall render
  const asksForRows = (settings) => /form(%3A|:)rows|render=form(&|$)/.test(settings.data ?? "");

  // what is counted and summed belongs to the rows that go: it is blank until it is known again
  const stale = () => {
    rows()?.classList.add("is-loading");
    document.querySelectorAll(".list .sums, .tabs .count").forEach((each) => {
      each.classList.add(each.matches(".count") ? "count-coming" : "sums-coming");
      if (each.matches(".count")) each.textContent = "";
    });
  };

  addEventListener("DOMContentLoaded", () => {
    settled();
    if (!window.jQuery) return;
    jQuery(document).on("pfAjaxSend", (event, xhr, settings) => { if (asksForRows(settings)) stale(); });
    jQuery(document).on("pfAjaxComplete pfAjaxError", () => {
      settled();
      if (turning === "next" || turning === "previous") top();
      turning = "";
    });
  });

  // one menu serves all rows: before it opens it says what goes for the row of the button, named by its id
  const serve = (menu, row) => {
    for (const choice of menu.querySelectorAll("a, button, hr")) {
      const { when, address, ending } = choice.dataset;
      choice.hidden = when !== undefined && !is(row, when);
      if (address) choice.href = address + row.dataset.row + (ending ?? "");
      else if (choice.matches("[data-act]")) Object.assign(choice.dataset, { row: row.dataset.row, version: row.dataset.version });
    }
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".row-menu");
    const menu = document.getElementById("row-menu");
    if (!button || !menu || button.matches("[popovertarget]")) return;
    if (menu.matches(":popover-open")) menu.hidePopover();
    document.querySelector(".row-menu[popovertarget]")?.removeAttribute("popovertarget");
    button.setAttribute("popovertarget", menu.id);
    serve(menu, button.closest("tr"));
  }, true);
  document.addEventListener("toggle", (event) => {
    if (event.target.id !== "row-menu") return;
    for (const button of document.querySelectorAll(".row-menu")) {
      button.ariaExpanded = String(event.newState === "open" && button.matches("[popovertarget]"));
    }
  }, true);
  document.addEventListener("click", (event) => {
    const act = event.target.closest("[data-act]");
    if (!act) return;
    const { act: name, row, version } = act.dataset;
    window.billingAct?.([{ name: "act", value: name }, { name: "row", value: row }, { name: "version", value: version ?? "" }]);
  });

  // sorting, paging and what is chosen as a filter turn the list
  const turn = (name, value) => {
    turning = name;
    window.billingAct?.([{ name: "act", value: name }, { name: "value", value: value ?? "" }]);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-turn]");
    if (!link) return;
    event.preventDefault();
    if (link.ariaDisabled !== "true") turn(link.dataset.turn, link.dataset.value);
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("select[data-turn]")) turn(event.target.dataset.turn, event.target.value);
  });
  // what can be chosen of many is asked for when the menu opens
  document.addEventListener("toggle", (event) => {
    if (event.newState === "open") event.target.querySelector("[data-offers]")?.dispatchEvent(new Event("input", { bubbles: true }));
  }, true);

  // / finds in this list, arrows walk through the rows, Enter opens, Escape empties the search
  document.addEventListener("keydown", (event) => {
    if (!rows() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest(".menu, dialog, .ui-dialog")) return;
    const find = document.querySelector("[data-find]");
    const typing = event.target.matches("input, textarea, select");
    if (event.key === "/" && !typing && find?.offsetParent) {
      find.focus();
      find.select();
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && (!typing || event.target === find)) {
      const all = links();
      if (all.length === 0) return;
      const at = all.indexOf(document.activeElement);
      const next = event.key === "ArrowDown" ? at + 1 : at - 1;
      if (next < 0 && at >= 0) find?.focus();
      else if (next >= 0 || at >= 0) all[Math.max(0, Math.min(all.length - 1, next))].focus();
      event.preventDefault();
    } else if (event.key === "Enter" && event.target === find) {
      event.preventDefault();
    }
  }, true);

  // rows are selected by their boxes, or by x on the row one is in; what fits the selection is offered in a bar
  const barOf = () => document.querySelector("[data-bulk-bar]");
  const boxes = () => [...document.querySelectorAll("[data-pick]")];
  const picked = (word) => boxes().filter((box) => box.checked && (word === undefined || is(box.closest("tr"), word)));
  const ids = (of) => of.map((box) => box.dataset.pick);
  const offer = () => {
    const bar = barOf();
    if (!bar) return;
    const chosen = picked();
    bar.hidden = chosen.length === 0;
    bar.querySelector("[data-bulk-count]").textContent = chosen.length;
    bar.querySelectorAll("[data-for]").forEach((button) => {
      const fit = picked(button.dataset.for).length;
      button.hidden = fit === 0;
      button.querySelector(".tally").textContent = fit < chosen.length ? fit : "";
    });
    for (const box of boxes()) box.closest("tr").classList.toggle("picked", box.checked);
    const all = document.querySelector("[data-pick-all]");
    if (!all) return;
    all.checked = chosen.length > 0 && chosen.length === boxes().length;
    all.indeterminate = chosen.length > 0 && !all.checked;
  };
  const pickNone = () => { for (const box of boxes()) box.checked = false; offer(); };
  const bulk = {
    none: pickNone,
    zip: (button) => {
      location.assign(`${button.dataset.address}?${ids(picked("issued")).map((id) => `id=${id}`).join("&")}`);
      pickNone();
    },
    send: () => window.billingBulk([{ name: "act", value: "send" }, { name: "rows", value: ids(picked("issued")).join() }]),
    discard: () => window.billingBulk([{ name: "act", value: "discard" }, { name: "rows", value: ids(picked("draft")).join() }]),
  };
  if (barOf()) {
    document.addEventListener("change", (event) => {
      if (event.target.matches("[data-pick-all]")) for (const box of boxes()) box.checked = event.target.checked;
      if (event.target.matches("[data-pick-all], [data-pick]")) offer();
    });
    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-bulk]");
      if (button) bulk[button.dataset.bulk](button);
    });
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest(".menu, dialog, .ui-dialog")) return;
      const box = event.target.closest("tr")?.querySelector("[data-pick]");
      if (event.key === "x" && box) { box.checked = !box.checked; offer(); }
      else if (event.key === "Escape" && picked().length > 0) pickNone();
    });
    window.jQuery?.(document).on("pfAjaxComplete", offer);
  }

})();

// an address that ends with #reverse opens the dialog that takes a payment back
// (queued after the page's own scripts, which make the dialog)
window.jQuery?.(() => {
  const wanted = location.hash.length > 1 && document.querySelector(`[data-at="${CSS.escape(location.hash.slice(1))}"]`);
  if (wanted) PF(wanted.dataset.show).show();
});

// a logo is shown before it is saved, and what cannot be one is refused before it is sent
document.addEventListener("change", (event) => {
  const field = event.target;
  if (!field.matches?.("[data-logo]")) return;
  const form = field.closest("form");
  const say = form.querySelector("[data-logo-name]");
  const save = form.querySelector("[data-logo-save]");
  const picture = field.files[0];
  say.dataset.help ??= say.textContent;
  const wrong = picture && (!["image/png", "image/jpeg"].includes(picture.type) ? "type" : picture.size > 2 * 1024 * 1024 ? "size" : null);
  save.classList.toggle("ready", Boolean(picture) && !wrong);
  say.classList.toggle("error", Boolean(wrong));
  say.textContent = wrong ? field.dataset[wrong] : picture ? picture.name : say.dataset.help;
  if (!picture || wrong) { field.value = ""; return; }
  const reader = new FileReader();
  reader.addEventListener("load", () => {
    const image = new Image();
    image.alt = picture.name;
    image.src = reader.result;
    form.querySelector("[data-logo-box]").replaceChildren(image);
  });
  reader.readAsDataURL(picture);
});
