// Files of banks are sent one by one when they are chosen or dropped; the list is loaded anew when the last one is read.
(() => {
  const AGAIN = 700;
  const field = document.querySelector("[data-bank-file]");
  if (!field) return;
  const say = (words) => { document.querySelector("[data-bank-said]").textContent = words; };
  const told = async (answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };
  const read = async (id, name) => {
    for (;;) {
      const known = await told(await fetch(`${field.dataset.bankFile}?id=${id}`, { redirect: "error" }));
      if (known.over) return;
      say(field.dataset.reading.replace("{0}", name).replace("{1}", known.percent));
      await new Promise((resolve) => { setTimeout(resolve, AGAIN); });
    }
  };
  const send = async (file) => {
    const { bankFile, most, size, sending } = field.dataset;
    if (file.size > Number(most)) return size.replace("{0}", file.name);
    say(sending.replace("{0}", file.name));
    const known = await told(await fetch(`${bankFile}?name=${encodeURIComponent(file.name)}`, {
      method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: file, redirect: "error",
    }));
    if (known.refused) return `${file.name}: ${known.refused}`;
    await read(known.id, file.name);
    return "";
  };
  const sendAll = async (files) => {
    const wrong = [];
    for (const file of files) {
      const became = await send(file).catch(() => field.dataset.failed.replace("{0}", file.name));
      if (became) wrong.push(became);
    }
    field.value = "";
    if (wrong.length) say(wrong.join(" "));
    else location.assign(field.dataset.list);
  };
  field.addEventListener("change", () => { if (field.files.length) sendAll([...field.files]); });
  const box = document.querySelector("[data-bank-drop]");
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
})();
