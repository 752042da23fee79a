// Files beside a document are sent one by one when they are chosen or dropped; the list is drawn anew after them.
const BillingAttachments = (() => {
  const LONGEST = 150, LONGEST_ENDING = 10, PATIENCE = 15000;
  const field = () => document.querySelector("[data-beside]");
  let said = "";
  const say = (words) => {
    said = words;
    document.querySelector("[data-beside-said]").textContent = words;
  };
  /** A name that fits and that no other file of the document has, with its ending. */
  const named = (name, others) => {
    const dot = name.lastIndexOf(".");
    const cut = dot > 0 && name.length - dot <= LONGEST_ENDING ? dot : name.length;
    for (let number = 1; ; number += 1) {
      const end = (number > 1 ? ` (${number})` : "") + name.slice(cut);
      const fits = name.slice(0, Math.min(cut, LONGEST - end.length)) + end;
      if (!others.includes(fits)) return fits;
    }
  };
  const names = () => [...document.querySelectorAll("[data-attachment]")].map((each) => each.dataset.attachment);
  /** The document of the page; one that is still being written is kept first. */
  const documentId = () => {
    const known = field().dataset.document || new URL(location.href).searchParams.get("id");
    const keep = document.getElementById("form:save");
    if (known || !keep) return Promise.resolve(known);
    return new Promise((resolve) => {
      const answered = (event) => { clearTimeout(late); resolve(event.detail); };
      const late = setTimeout(() => { document.removeEventListener("billing:kept", answered); resolve(null); }, PATIENCE);
      document.addEventListener("billing:kept", answered, { once: true });
      keep.click();
    });
  };
  const send = async (id, file, taken) => {
    const { beside, most, size, failed } = field().dataset;
    if (file.size > Number(most)) return size.replace("{0}", file.name);
    const name = named(file.name, taken);
    const answer = await fetch(`${beside}&id=${encodeURIComponent(id)}&name=${encodeURIComponent(name)}`, {
      method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: file, redirect: "error",
    });
    if (!answer.ok) return failed.replace("{0}", file.name);
    const { refused } = await answer.json();
    if (!refused) taken.push(name);
    return refused ? `${file.name}: ${refused}` : "";
  };
  const sendAll = async (files) => {
    const id = await documentId();
    if (!id) { say(field().dataset.first); return; }
    const taken = names();
    const words = [];
    for (const file of files) {
      say(field().dataset.sending.replace("{0}", file.name));
      words.push(await send(id, file, taken).catch(() => field().dataset.failed.replace("{0}", file.name)));
    }
    said = words.filter(Boolean).join(" ");
    window.billingAttachments();
  };
  document.addEventListener("change", (event) => {
    if (!event.target.matches?.("[data-beside]") || !event.target.files.length) return;
    const files = [...event.target.files];
    event.target.value = "";
    sendAll(files);
  });
  for (const box of document.querySelectorAll("[data-drop]")) {
    box.addEventListener("dragover", (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      box.classList.add("dropping");
    });
    box.addEventListener("dragleave", (event) => { if (!box.contains(event.relatedTarget)) box.classList.remove("dropping"); });
    box.addEventListener("drop", (event) => {
      event.preventDefault();
      box.classList.remove("dropping");
      if (event.dataTransfer.files.length) sendAll([...event.dataTransfer.files]);
    });
  }
  return { shown: () => say(said) };
})();
