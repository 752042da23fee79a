// Tools for anybody work without this; with it a country shows its rates at once, and sums follow what is typed.
document.querySelectorAll("[data-again]").forEach((list) => list.addEventListener("change", () => list.form.submit()));

const WAIT = 500;
const live = document.querySelector("form[data-live]");
let timer = 0;
let asked = 0;
async function reckon() {
  const mine = ++asked;
  const body = new URLSearchParams(new FormData(live));
  body.set("do", "sum");
  const answer = await fetch(location.pathname, { method: "POST", body }).catch(() => null);
  if (!answer || !answer.ok || mine !== asked) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const sums = page.getElementById(live.dataset.live);
  if (sums) document.getElementById(live.dataset.live).replaceChildren(...sums.childNodes);
}
if (live) {
  live.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(reckon, WAIT);
  });
  document.getElementById("problems")?.focus();
}
