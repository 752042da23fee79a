// Behaviour of the frame: theme, menus, rows that open, copy buttons, keyboard. No framework, no inline handlers.
(() => {
  const root = document.documentElement;
  const typing = (target) => target.matches("input, textarea, select, [contenteditable]");

  const CHOICES = "a:not([hidden]), button:not([hidden])";

  // a menu floats at the button that opened it
  document.addEventListener("toggle", (event) => {
    const menu = event.target;
    if (!menu.matches?.(".menu") || event.newState !== "open") return;
    const opener = document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`);
    if (!opener) return; // placed by whoever shows it
    const at = opener.getBoundingClientRect();
    const height = menu.offsetHeight;
    const below = at.bottom + 4 + height < innerHeight && menu.dataset.menu !== "up";
    menu.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - 4 - height)}px`;
    menu.style.left = `${Math.max(8, Math.min(at.right - menu.offsetWidth, innerWidth - menu.offsetWidth - 8))}px`;
    menu.querySelector(CHOICES)?.focus({ preventScroll: true });
  }, true);
  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest?.(".menu");
    if (!menu || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    const choices = [...menu.querySelectorAll(CHOICES)];
    const step = event.key === "ArrowDown" ? 1 : -1;
    choices[(choices.indexOf(document.activeElement) + step + choices.length) % choices.length].focus();
    event.preventDefault();
  });

  document.addEventListener("click", async (event) => {
    const target = event.target;
    const theme = target.closest("[data-theme-choice]");
    if (theme) {
      const choice = theme.dataset.themeChoice;
      if (choice === "system") { localStorage.removeItem("billing.theme"); delete root.dataset.theme; }
      else { localStorage.setItem("billing.theme", choice); root.dataset.theme = choice; }
      theme.closest("[popover]")?.hidePopover();
      return;
    }
    const copy = target.closest("[data-copy]");
    if (copy) {
      await navigator.clipboard.writeText(copy.dataset.copy);
      copy.classList.add("copied");
      setTimeout(() => copy.classList.remove("copied"), 1500);
      return;
    }
    const menuChoice = target.closest(".menu a, .menu button");
    if (menuChoice) menuChoice.closest("[popover]")?.hidePopover();
    // a click anywhere in a row opens what the row's link opens
    const row = target.closest(".rows-open tbody tr");
    if (row && !target.closest("a, button, input, label, select, .menu") && !String(getSelection())) {
      row.querySelector("a[data-open]")?.click();
    }
  });

  // keyboard: / finds, n makes, g then a letter goes, ? is left to the browser
  let pending = 0;
  const places = {
    h: "/app/home", i: "/app/invoices/list", c: "/app/customers/list", t: "/app/items/list", p: "/app/payments/list",
    s: "/app/settings/organization",
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === "/") { document.querySelector("[data-key='/']")?.focus(); event.preventDefault(); }
    else if (Date.now() - pending < 1200 && places[event.key]) { location.assign(places[event.key]); }
    else if (event.key === "g") { pending = Date.now(); }
    else if (event.key === "n") { document.querySelector("[data-key='n']")?.click(); }
  });

  // a link that cannot be undone says what will happen before it happens
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-confirm]");
    if (!link || link.dataset.sure) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const box = document.createElement("dialog");
    box.className = "confirm";
    const words = document.createElement("p");
    words.id = "question";
    words.textContent = link.dataset.confirm;
    box.setAttribute("aria-labelledby", words.id);
    const foot = document.createElement("div");
    foot.className = "dialog-footer";
    const button = (text, style, action) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = `button ${style}`;
      made.textContent = text;
      made.addEventListener("click", () => { box.close(); action(); });
      foot.append(made);
    };
    button(document.body.dataset.cancel, "", () => {});
    button(link.title || link.textContent.trim(), "safe" in link.dataset ? "button-primary" : "button-danger", () => {
      link.dataset.sure = "yes";
      link.click();
      delete link.dataset.sure;
    });
    box.append(words, foot);
    box.addEventListener("close", () => box.remove());
    box.addEventListener("keydown", (pressed) => {
      if (pressed.key !== "Tab") return;
      const buttons = [...foot.children];
      buttons[(buttons.indexOf(document.activeElement) + 1) % buttons.length].focus();
      pressed.preventDefault();
    });
    document.body.append(box);
    box.showModal();
  }, true);

  // A dialog takes the focus as it opens, not a moment later, when somebody may type in its second field already; the
  // page behind it is out of reach until it closes.
  if (window.PrimeFaces && PrimeFaces.widget.Dialog) {
    const dialog = PrimeFaces.widget.Dialog.prototype;
    dialog.applyFocus = function () {
      const first = this.content.find(":input:visible:enabled, [tabindex='0']:visible").first();
      (first.length ? first : this.closeIcon).trigger("focus");
    };
    for (const change of ["enableModality", "disableModality"]) {
      const before = dialog[change];
      dialog[change] = function (...args) {
        before.apply(this, args);
        const open = jQuery(".ui-dialog:visible").length > 0;
        document.querySelectorAll(".app, .phone-bar").forEach((each) => { each.inert = open; });
      };
    }
  }

  // buttons that open and close a dialog
  document.addEventListener("click", (event) => {
    const shows = event.target.closest("[data-show]");
    if (shows) PF(shows.dataset.show).show();
    const hides = event.target.closest("[data-hide]");
    if (hides) PF(hides.dataset.hide).hide();
  });

  const scrolled = () => root.classList.toggle("scrolled", scrollY > 4);
  addEventListener("scroll", scrolled, { passive: true });
  scrolled();
})();
