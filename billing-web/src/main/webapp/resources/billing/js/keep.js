// Nothing typed is ever lost: what a person writes in a form is kept in the browser until it is saved, and put back into
// a fresh page of the same person and organization. Never passwords, never files; gone with saving, signing out or a day.
const BillingKeep = (() => {
  const PREFIX = "billing.kept|", LIFE = 24 * 3_600_000, DEAD = 150_000, LARGEST = 1_000_000;
  const keeper = document.body.dataset.keeper;
  const SECRET = "[type=password], [type=file], [type=hidden], [type=submit], [type=button], [data-unkept]";
  const ELSEWHERE = ".filters, .paginator, .search, .menu, [data-unkept]";
  const byId = (id) => document.getElementById(id);
  const parts = []; // what is more than fields with an id: the lines of a document
  const touched = new Map(); // by form: ids a person wrote in
  const timers = new Map();
  const openers = new WeakMap();
  let opener = null;

  // --- one tab never takes what another open tab is still writing
  const fresh = () => crypto.getRandomValues(new Uint32Array(2)).join("");
  let tab = sessionStorage.getItem("billing.tab") ?? fresh();
  // a duplicated tab begins with a copy of the name: one page holds it, whoever finds it held takes another
  const claim = () => new Promise((done) => {
    sessionStorage.setItem("billing.tab", tab);
    if (!navigator.locks) { done(); return; } // there are none without HTTPS
    navigator.locks.request(`billing.tab.${tab}`, { ifAvailable: true }, (lock) => {
      if (lock) { done(); return new Promise(() => {}); } // until the page is left
      tab = fresh();
      done(claim());
    }).catch(done); // as where there are none
  });
  const claimed = keeper ? claim() : Promise.resolve();
  const alive = () => localStorage.setItem(`billing.tab.${tab}`, Date.now());
  const isAlive = (other) => Date.now() - Number(localStorage.getItem(`billing.tab.${other}`) ?? 0) < DEAD;

  // --- records
  const place = (form) => ({ keeper, path: location.pathname, search: location.search, form: form.id, of: form.dataset.record ?? "", tab });
  const keyOf = (at) => PREFIX + JSON.stringify([at.keeper, at.path, at.search, at.form, at.of, at.tab]);
  const read = (key) => {
    try {
      const [owner, path, search, form, of, from] = JSON.parse(key.slice(PREFIX.length));
      const record = JSON.parse(localStorage.getItem(key));
      return { key, keeper: owner, path, search, form, of, tab: from, record };
    } catch {
      return { key }; // of nobody: it is thrown away
    }
  };
  const everything = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).map(read);
  const tidy = () => {
    for (const each of everything()) if (!each.record || Date.now() - each.record.at > LIFE) localStorage.removeItem(each.key);
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("billing.tab.") && Date.now() - Number(localStorage.getItem(key)) > LIFE) localStorage.removeItem(key);
    }
  };
  const store = (key, record) => {
    const text = JSON.stringify(record);
    if (text.length > LARGEST) return;
    try {
      localStorage.setItem(key, text);
    } catch { // full: the oldest makes room
      const oldest = everything().filter((each) => each.record).sort((a, b) => a.record.at - b.record.at)[0];
      if (!oldest) return;
      localStorage.removeItem(oldest.key);
      try { localStorage.setItem(key, text); } catch { localStorage.removeItem(key); }
    }
  };

  // --- fields
  const keeps = (field) => field.id && field.name && field.matches("input, textarea, select") && !field.matches(SECRET)
    && !field.disabled && !field.readOnly && !field.closest(ELSEWHERE);
  const valueOf = (field) => field.matches("[type=checkbox], [type=radio]") ? field.checked : field.value;
  const firstValue = (field) => {
    if (field.matches("[type=checkbox], [type=radio]")) return field.defaultChecked;
    if (!field.matches("select")) return field.defaultValue;
    return ([...field.options].find((each) => each.defaultSelected) ?? field.options[0])?.value ?? "";
  };
  const marks = (form) => {
    if (!touched.has(form.id)) touched.set(form.id, new Set());
    return touched.get(form.id);
  };
  const gather = (form) => {
    const values = {}, more = {};
    for (const field of form.elements) {
      if (keeps(field) && (marks(form).has(field.id) || valueOf(field) !== firstValue(field))) values[field.id] = valueOf(field);
    }
    for (const part of parts) {
      const taken = part.form === form.id ? part.take() : undefined;
      if (taken !== undefined) more[part.name] = taken;
    }
    return { values, more };
  };
  const note = (drawn) => {
    clearTimeout(timers.get(drawn.id));
    timers.delete(drawn.id);
    const form = drawn.isConnected ? drawn : byId(drawn.id); // it may have been drawn anew
    if (!keeper || !form) return;
    const { values, more } = gather(form);
    const key = keyOf(place(form));
    if (Object.keys(values).length + Object.keys(more).length === 0) { localStorage.removeItem(key); return; }
    const by = openers.get(form) ?? (form.closest(".ui-dialog") && opener);
    const address = form.querySelector("[data-kept-address]")?.dataset.keptAddress ?? null;
    store(key, { at: Date.now(), values, more, opener: by ?? null, address });
  };
  const soon = (form) => {
    clearTimeout(timers.get(form.id));
    timers.set(form.id, setTimeout(() => note(form), 300));
  };
  const flush = () => [...timers.keys()].forEach((id) => { const form = byId(id); if (form) note(form); });
  const formOf = (target) => target.form?.matches?.("form[id][method=post]") ? target.form : null;
  const written = (event) => {
    const form = formOf(event.target);
    if (!form || event.target.matches(SECRET) || event.target.closest(".filters, .paginator, .search, .menu")) return;
    if (keeps(event.target)) marks(form).add(event.target.id);
    soon(form);
  };

  const notice = () => document.querySelector("[data-kept-notice]");
  const saved = (id) => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    touched.delete(id);
    for (const each of everything()) {
      const here = each.keeper === keeper && each.path === location.pathname && each.tab === tab;
      if (here && each.form === id) localStorage.removeItem(each.key);
    }
    const box = notice();
    if (box?.dataset.keptNotice === id) box.hidden = true;
  };
  const forgetAll = () => everything().forEach((each) => { if (each.keeper === keeper) localStorage.removeItem(each.key); });

  // --- putting back
  const mine = (of) => everything()
    .filter((each) => each.record && each.keeper === keeper && each.path === location.pathname && (of === undefined || each.form === of))
    .filter((each) => Date.now() - each.record.at < LIFE && (each.tab === tab || !isAlive(each.tab)))
    .sort((a, b) => (b.tab === tab) - (a.tab === tab) || b.record.at - a.record.at);
  const setValue = (field, value) => {
    if (valueOf(field) === value) return;
    if (field.matches("[type=checkbox], [type=radio]")) field.checked = value;
    else field.value = value;
  };
  const put = (found, form) => {
    if (found.tab !== tab) localStorage.removeItem(found.key); // adopted
    for (const [id, value] of Object.entries(found.record.values)) {
      const field = byId(id);
      if (!field || field.form !== form || !keeps(field)) continue;
      setValue(field, value);
      marks(form).add(id);
    }
    for (const part of parts) {
      const kept = found.record.more[part.name];
      if (part.form === form.id && kept !== undefined) part.put(kept);
    }
    if (found.record.opener) openers.set(form, found.record.opener);
    note(form);
    form.dispatchEvent(new CustomEvent("billing:restored", { bubbles: true }));
    tell(form.id);
  };
  const tell = (form) => {
    const box = notice();
    if (!box) return;
    box.hidden = false;
    box.dataset.keptNotice = form;
  };
  const waiting = []; // dialogs that are drawn when they are opened
  const restore = () => {
    tidy();
    for (const found of mine()) {
      if (found.search !== location.search) continue;
      if (found.record.address && !new URLSearchParams(location.search).has(found.record.address.split("=")[0])) {
        // the server needs to know what the form was about
        const search = `${location.search}${location.search ? "&" : "?"}${found.record.address}`;
        localStorage.removeItem(found.key);
        store(keyOf({ ...found, search, tab }), { ...found.record, address: null });
        location.replace(location.pathname + search);
        return;
      }
      const form = byId(found.form);
      const by = found.record.opener;
      const inDialog = form?.closest(".ui-dialog");
      if (form && (form.dataset.record ?? "") === found.of && (!inDialog || !by || by.startsWith("[data-show"))) {
        put(found, form);
        if (inDialog && by) document.querySelector(by)?.click();
      } else if (by && document.querySelector(by)) {
        waiting.push(found);
        document.querySelector(by).click();
      }
    }
  };
  const later = () => {
    for (const found of waiting.splice(0)) {
      const form = byId(found.form);
      if (form && (form.dataset.record ?? "") === found.of) put(found, form);
      else waiting.push(found);
    }
  };
  // What the server cut to its limit and refused stays as it was typed: nothing typed is lost.
  const uncut = () => {
    for (const found of everything()) {
      if (!found.record || found.keeper !== keeper || found.tab !== tab || found.path !== location.pathname) continue;
      for (const [id, value] of Object.entries(found.record.values)) {
        const field = byId(id);
        if (field && typeof value === "string" && value.length > field.value.length && field.value && value.startsWith(field.value)
            && field.matches("[aria-invalid=true]")) field.value = value;
      }
    }
  };

  if (keeper) {
    document.addEventListener("input", written);
    document.addEventListener("change", written);
    document.addEventListener("click", (event) => {
      const shows = event.target.closest("[data-show]"), opens = event.target.closest("[data-opener]");
      if (opens) opener = `[data-opener="${opens.dataset.opener}"]`;
      else if (shows) opener = `[data-show="${shows.dataset.show}"]`;
      // to give up by name is to give up
      const away = event.target.closest("a[data-cancel], [data-hide]");
      const form = away?.closest("form[id]");
      if (form) saved(form.id);
      if (event.target.closest("[data-kept-discard]")) { saved(notice().dataset.keptNotice); BillingTrouble.afresh("discarded"); }
    }, true);
    document.addEventListener("submit", (event) => {
      if (!event.target.action.endsWith("/sign-out")) return;
      timers.forEach((each) => clearTimeout(each));
      timers.clear();
      forgetAll();
    }, true);
    addEventListener("pagehide", (event) => { flush(); if (!event.persisted) localStorage.removeItem(`billing.tab.${tab}`); });
    document.addEventListener("visibilitychange", () => { if (document.hidden) flush(); else alive(); });
    setInterval(alive, 15_000);
    claimed.then(() => {
      alive();
      window.jQuery?.(() => restore());
    });
    window.jQuery?.(document).on("pfAjaxComplete", later);
  }
  return {
    saved, flush, uncut, keeper, claimed,
    part(made) { parts.push(made); },
    changed(id) { const form = byId(id); if (form) soon(form); },
  };
})();
