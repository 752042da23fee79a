// Files that go into a document are sent when they are chosen; from then on the page knows them by their digests.
(() => {
  const LONGEST_ENDING = 10;
  /** A name that fits and that no other file of the document has, with its ending. */
  const named = (name, longest, others) => {
    const dot = name.lastIndexOf(".");
    const cut = dot > 0 && name.length - dot <= LONGEST_ENDING ? dot : name.length;
    for (let number = 1; ; number += 1) {
      const end = (number > 1 ? ` (${number})` : "") + name.slice(cut);
      const fits = name.slice(0, Math.min(cut, longest - end.length)) + end;
      if (!others.includes(fits)) return fits;
    }
  };
  const namesIn = (list) => [...list.querySelectorAll("[data-term='file.name']")].map((each) => each.value);
  const send = async (field, list, file) => {
    if (file.size > Number(field.dataset.most)) return "size";
    const answer = await fetch(field.dataset.attach, {
      method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: file, redirect: "error",
    });
    if (!answer.ok) return "failed";
    const { refused, ...known } = await answer.json();
    if (refused) return refused;
    const name = named(file.name, Number(field.dataset.longest), namesIn(list()));
    BillingTerms.append(list(), { reference: name, file: { ...known, name } });
    return "done";
  };
  const sendAll = async (field, list) => {
    const say = (words) => { list().querySelector("[data-attach-said]").textContent = words; };
    const words = [];
    let all = true;
    for (const file of [...field.files]) {
      say(field.dataset.sending.replace("{0}", file.name));
      const became = await send(field, list, file).catch(() => "failed");
      words.push(field.dataset[became].replace("{0}", file.name));
      all &&= became === "done";
    }
    say(words.join(" "));
    field.value = "";
    return all;
  };
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (!field.matches?.("[data-attach]") || !field.files.length) return;
    // an answer may draw the list anew while a file is sent
    const path = field.closest("[data-term-list]").dataset.termList;
    const list = () => document.querySelector(`[data-terms='form:more'] [data-term-list='${path}']`);
    BillingEditor.during(sendAll(field, list));
  });
})();
