// Keeping a page without leaving it. The cookie holds what is kept on this device; the button says so.
const keptHere = () => (document.cookie.match(/(?:^|; )loper_bewaard=([^;]*)/)?.[1] ?? "").split("|");
for (const form of document.querySelectorAll("form[data-keep]")) {
  const button = form.querySelector("button");
  const status = form.parentElement.querySelector("[data-share-status]");
  const show = () => {
    const isKept = keptHere().includes(form.elements.wat.value);
    button.setAttribute("aria-pressed", String(isKept));
    form.elements.doe.value = isKept ? "weg" : "bewaar";
  };
  show();
  addEventListener("pageshow", show);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch("/bewaard", { method: "POST", body, headers: { accept: "application/json" } });
      status.textContent = (await answer.json()).said;
      show();
    } catch { form.submit(); /* The ordinary way still works, or says why not. */ }
  });
}
// Sharing by the phone's own sheet, or by copying the address. The button shows only where one of them works.
for (const button of document.querySelectorAll("[data-share]")) {
  const status = button.parentElement.querySelector("[data-share-status]");
  if (!navigator.share && !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      if (navigator.share) return await navigator.share({ title: document.title, url: location.href });
      await navigator.clipboard.writeText(location.href);
      status.textContent = button.dataset.done;
    } catch { /* The person closed the sheet: nothing to say. */ }
  });
}
