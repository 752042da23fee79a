// When the server cannot be reached, has forgotten the person or the page, or refuses: a visible word, the button works
// again, and what was typed stays. Nobody is thrown out of a page; signing in happens over it.
const BillingTrouble = (() => {
  const bar = document.getElementById("trouble"), dialog = document.getElementById("sign-in-again");
  if (!bar || !window.jQuery || !window.PrimeFaces) return { afresh() { location.reload(); } };
  const root = bar.dataset.root ?? "", keeper = document.body.dataset.keeper;
  const byId = (id) => document.getElementById(id);
  let kind = null, trying = 0, lastKey = 0, lastFocus = null;
  // where somebody was before the bar or the dialog took the focus
  document.addEventListener("focusin", ({ target }) => { if (!target.closest("#trouble, #sign-in-again")) lastFocus = target; });

  const show = (which, fact = "") => {
    kind = which;
    bar.dataset.trouble = which;
    bar.querySelector("[data-words]").textContent = bar.dataset[which].replace("{0}", fact);
    bar.querySelector("[data-again]").hidden = which !== "ended";
    bar.querySelector("[data-fresh]").hidden = which !== "old";
    bar.hidden = false;
  };
  const hide = () => { kind = null; bar.hidden = true; clearTimeout(trying); };

  // --- a fresh page, with the cursor where it was
  const here = () => location.pathname + location.search;
  const afresh = (why) => {
    BillingKeep.flush();
    const at = lastFocus ?? document.activeElement;
    const caret = at?.matches?.("input[type=text], textarea") ? at.selectionStart : null;
    sessionStorage.setItem("billing.afresh", JSON.stringify({ why, keeper, at: Date.now(), focus: at?.id ?? "", caret }));
    if (typeof BillingEditor !== "undefined") BillingEditor.forget();
    location.replace(here());
  };
  const arrived = () => {
    const last = JSON.parse(sessionStorage.getItem("billing.afresh") ?? "null");
    if (!last || last.seen) return;
    sessionStorage.setItem("billing.afresh", JSON.stringify({ ...last, seen: true }));
    const words = document.querySelector("[data-afresh]");
    if (!words || Date.now() - last.at > 600_000 || last.why === "discarded") return;
    words.querySelector("p").textContent = last.keeper === keeper ? words.dataset[last.why] : words.dataset.other;
    words.hidden = false;
    const field = last.focus && byId(last.focus);
    if (!field) return;
    field.focus();
    if (last.caret !== null) field.setSelectionRange?.(last.caret, last.caret);
  };
  document.addEventListener("click", (event) => { if (event.target.closest("[data-load-anew]")) afresh("changed"); });
  // once by itself, and never under a person's hands
  const old = () => {
    const last = JSON.parse(sessionStorage.getItem("billing.afresh") ?? "null");
    if (last?.why === "expired" && Date.now() - last.at < 10_000) { show("old"); return; }
    if (Date.now() - lastKey < 1200) { show("old"); setTimeout(old, 1200); return; }
    afresh("expired");
  };
  document.addEventListener("input", () => { lastKey = Date.now(); }, true);

  // --- signing in over the page
  const errorLine = dialog.querySelector("[data-wrong]"), password = dialog.querySelector("[type=password]");
  // what a page asks for by itself never takes the keys of a person who writes: then the word is enough
  const byHand = (id) => Boolean(id && byId(id)?.matches("button, a, [type=submit]"));
  const ended = (ask) => {
    BillingKeep.flush();
    show("ended");
    if (!ask) return;
    if (dialog.open || document.querySelector("dialog[open]")) return;
    dialog.showModal();
    password.focus();
  };
  const page = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");
  const send = async (form, more) => {
    const body = new URLSearchParams(new FormData(form));
    const nonce = form.ownerDocument.querySelector("script[nonce]")?.getAttribute("nonce");
    if (nonce) body.set("primefaces.nonce", nonce); // as the page's own scripts would
    for (const [name, value] of Object.entries(more)) body.set(name, value);
    return page(await fetch(form.getAttribute("action"), { method: "POST", body }));
  };
  const signIn = async () => {
    let first = await page(await fetch(here())); // leads to the sign-in page and back, unless another tab was there before
    if (first.body.dataset.keeper === keeper) return first;
    if (first.body.dataset.keeper) first = await page(await fetch(`${root}/sign-in?to=${encodeURIComponent(here())}`));
    const email = dialog.querySelector("[type=email]").value;
    const typed = { "form:email": email, "form:password": password.value, "form:signIn": "form:signIn" };
    const answer = await send(first.getElementById("form"), typed);
    const choice = answer.querySelector(`[data-keeper="${keeper}"]:not(body)`);
    return choice ? send(answer.getElementById("choose"), { [choice.name]: choice.value }) : answer;
  };
  dialog.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = dialog.querySelector("[type=submit]");
    busy(button, true);
    errorLine.textContent = "";
    try {
      const answer = await signIn();
      if (answer.body.dataset.keeper === keeper) { afresh("signedin"); return; }
      errorLine.textContent = answer.querySelector(".note-bad, .error")?.textContent.trim() || dialog.dataset.failed;
    } catch {
      errorLine.textContent = bar.dataset.offline;
    }
    password.value = "";
    password.focus();
    busy(button, false);
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => { password.value = ""; });
  bar.querySelector("[data-again]").addEventListener("click", () => ended(true));
  bar.querySelector("[data-fresh]").addEventListener("click", () => afresh("expired"));
  bar.querySelector("[data-close]").addEventListener("click", hide);
  // somebody signed in, in another tab
  if (keeper) localStorage.setItem("billing.present", `${keeper}|${Date.now()}`);
  addEventListener("storage", (event) => {
    if (event.key === "billing.present" && kind === "ended" && event.newValue?.startsWith(`${keeper}|`)) afresh("signedin");
  });

  // --- what the server answered instead of what was wanted
  const release = (source) => setTimeout(() => {
    const widget = source && PrimeFaces.getWidgetById?.(source);
    if (!widget?.jq) return;
    if (widget.endAjaxDisabled) widget.endAjaxDisabled(widget);
    else PrimeFaces.buttonEndAjaxDisabled?.(widget, widget.jq);
  });
  let source = null;
  const assign = PrimeFaces.ajax.ResponseProcessor.doRedirect;
  PrimeFaces.ajax.ResponseProcessor.doRedirect = (node) => {
    const to = new URL(node.getAttribute("url"), location.href);
    const path = to.pathname.slice(root.length);
    const word = path.startsWith("/sign-in") ? "ended" : path.match(/^\/error\/(\w+)/)?.[1];
    if (!word) { leaving(); assign(node); return; }
    release(source);
    if (word === "ended") ended(byHand(source));
    else if (word === "expired") old();
    else show(bar.dataset[word] ? word : "incident", to.searchParams.get("incident") ?? "");
  };
  const words = {
    0: "offline", 403: "forbidden", 404: "missing", 413: "large", 429: "waiting", 502: "waiting", 503: "waiting", 504: "waiting",
  };
  const failed = (xhr) => {
    BillingKeep.flush();
    show(words[xhr.status] ?? "broken");
    if (kind === "offline" || kind === "waiting") again(Number(xhr.getResponseHeader("Retry-After")) || 3);
  };
  const again = (seconds) => {
    clearTimeout(trying);
    trying = setTimeout(async () => {
      try {
        const answer = await fetch(document.querySelector("link[rel=icon]").href, { cache: "no-store" });
        if (answer.status >= 500) { again(5); return; }
        show("back");
        trying = setTimeout(hide, 6000);
        document.dispatchEvent(new CustomEvent("billing:back"));
      } catch {
        again(5);
      }
    }, Math.min(seconds, 60) * 1000);
  };
  addEventListener("online", () => { if (kind === "offline") again(0); });
  addEventListener("offline", () => show("offline"));

  // --- every request of a page, also the quiet ones
  const idOf = (from) => typeof from === "string" ? from : from?.id ?? null;
  let submitted = null;
  jQuery.ajaxPrefilter((options, original, xhr) => {
    const from = idOf(options.source);
    // before an answer draws the form anew; what a script asks for by itself leaves every field as it is
    if (!byId(from)?.matches("script")) BillingKeep.flush();
    xhr.done(() => {
      source = from;
      submitted = from;
      if (kind && kind !== "back" && kind !== "old" && !xhr.responseText?.includes("<redirect")) hide();
    });
    xhr.fail((failing) => { release(from); if (failing.statusText !== "abort") failed(failing); });
  });
  const pressedIn = (id) => {
    const button = id && byId(id);
    return button?.matches("[type=submit], .button") ? button.closest("form[id]") : null;
  };
  // a form is saved when its button was pressed and nothing was refused, unless it is one that only goes on in it
  const savedBy = (id) => id && byId(id)?.closest("[data-goes-on]") ? null : pressedIn(id);
  const leaving = () => {
    const form = savedBy(submitted);
    if (form) BillingKeep.saved(form.id);
    document.dispatchEvent(new CustomEvent("billing:leaving", { detail: submitted }));
  };
  jQuery(document).on("pfAjaxComplete", (event, xhr, settings, args) => {
    const form = savedBy(idOf(settings?.source));
    if (args && !args.redirect && !args.validationFailed && form && !kind) {
      BillingKeep.saved(form.id);
      BillingKeep.changed(form.id); // what it did not save is kept on: the other series of the page
    }
    if (args?.validationFailed) { BillingProblems.lead(pressedIn(idOf(settings?.source))); BillingKeep.uncut(); }
  });

  // --- a button that was pressed says so and keeps its label
  const busy = (button, on) => { button?.classList.toggle("busy", on); button?.toggleAttribute("data-busy", on); };
  document.addEventListener("submit", (event) => { if (!event.defaultPrevented) busy(event.submitter, true); });
  addEventListener("pageshow", () => document.querySelectorAll(".busy").forEach((each) => busy(each, false)));
  BillingKeep.claimed.then(() => jQuery(() => setTimeout(arrived))); // after what was typed is put back
  return { afresh, signedOut: () => kind === "ended" };
})();
