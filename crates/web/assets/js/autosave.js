// A form that keeps what is typed, a moment after the typing stops. Without a connection the text waits on this device, for
// a week at the most; it goes along once the form can be sent. Without this script there is a button that keeps a draft.
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const address = form.dataset.autosave, here = `loper_concept:${form.dataset.autosaveKey}`, week = 6048e5;
  const status = form.querySelector("[data-autosave-status]"), offer = form.querySelector("[data-autosave-restore]");
  let timer, saving = null, isOpen = true, isSent = false;
  const typed = () => [...new FormData(form)].filter(([, value]) => typeof value === "string");
  const stash = () => { try { localStorage.setItem(here, JSON.stringify({ at: Date.now(), typed: typed() })); } catch { /* No room, or not allowed. */ } };
  const clear = () => { try { localStorage.removeItem(here); } catch { /* Not allowed. */ } };
  const save = async () => {
    try {
      const answer = await fetch(address, { method: "POST", body: new URLSearchParams(typed()) });
      if (answer.redirected || !answer.headers.get("content-type")?.includes("json")) throw new Error("not kept");
      const { version, said } = await answer.json();
      status.textContent = said;
      if (answer.status === 409) isOpen = false;
      if (!answer.ok) return stash();
      form.elements.versie.value = version;
      clear();
    } catch {
      stash();
      status.textContent = form.dataset.autosaveOffline;
    }
  };
  // One at a time: the next begins with the version that the last one made.
  const keep = () => {
    clearTimeout(timer);
    if (!isOpen || isSent) return;
    const mine = (saving ?? Promise.resolve()).then(save).then(() => { if (saving === mine) saving = null; });
    saving = mine;
  };
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(keep, 1500); });
  addEventListener("online", keep);
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    if (!navigator.onLine) { event.preventDefault(); return keep(); }
    isSent = true;
    clear();
    if (saving) {
      event.preventDefault();
      await saving;
      saving = null;
      // A form can't be sent from within its own sending: the next turn is outside of it.
      setTimeout(() => form.requestSubmit(event.submitter));
    }
  });
  let left = null;
  try { left = JSON.parse(localStorage.getItem(here)); } catch { /* Nothing that can be read. */ }
  if (left && Date.now() - left.at > week) clear();
  else if (left && offer) {
    offer.hidden = false;
    offer.querySelector("button").addEventListener("click", () => {
      for (const [name, value] of left.typed) {
        const field = form.elements.namedItem(name);
        if (field?.matches?.("textarea, input[type=text], input[type=date]")) field.value = value;
      }
      offer.hidden = true;
      keep();
    });
  }
}
