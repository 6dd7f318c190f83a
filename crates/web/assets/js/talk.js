// A talk that keeps itself: what is typed goes to the server after a pause, and stays on this device until it is kept
// there, for a week at the most. What a telephone without a network left behind is sent from the next page of Loper.
// Without this script each part is a form; when the other was first, the form shows both texts.
const prefix = "loper-talk-", week = 6048e5, accept = { accept: "application/json" };

const kept = (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
const keep = (key, value) => { try { value ? localStorage.setItem(key, JSON.stringify(value)) : localStorage.removeItem(key); } catch { /* Full, or not allowed. */ } };
const keys = () => { try { return Object.keys(localStorage).filter((it) => it.startsWith(prefix)); } catch { return []; } };
const words = (fields) => JSON.stringify(fields.filter(([name]) => name !== "basis"));

// Answers what the server said, or nothing when it was not reached: then the words are still here.
const post = async (action, fields) => {
  try {
    const answer = await fetch(action, { method: "POST", body: new URLSearchParams(fields), headers: accept });
    const isTold = !answer.redirected && answer.headers.get("content-type")?.includes("json");
    return isTold ? { status: answer.status, ...(await answer.json()) } : { status: 0 };
  } catch { return null; }
};

const open = document.querySelector("form[data-talk]");
const here = open && prefix + open.dataset.talk;

for (const key of keys()) {
  const left = kept(key);
  if (!left?.fields || Date.now() - left.at > week) keep(key);
  else if (key !== here && navigator.onLine) post(left.action, left.fields).then((told) => { if (told?.status === 200) keep(key); });
}

if (open) {
  const form = open, status = form.querySelector("[data-talk-status]");
  const fields = () => [...new FormData(form)];
  const stash = () => keep(here, { at: Date.now(), action: form.action, fields: fields() });
  let timer, sending = null;

  const put = ([name, value]) => {
    const field = form.elements[name];
    if (field instanceof RadioNodeList) field.value = value;
    else if (field?.type === "radio") field.checked = field.value === value;
    else if (field) field.value = value;
  };

  // One at a time.
  const send = async () => {
    clearTimeout(timer);
    await sending;
    const sent = fields();
    sending = post(form.action, sent);
    const told = await sending;
    status.textContent = told?.said ?? status.dataset.offline;
    if (told?.status !== 200) { stash(); return told; }
    form.elements.basis.value = told.basis;
    if (words(fields()) === words(sent)) keep(here); else stash();
    return told;
  };

  form.addEventListener("input", () => { stash(); clearTimeout(timer); timer = setTimeout(send, 1200); });
  addEventListener("online", () => { if (kept(here)) send(); });
  // Going on leaves this page only when the server was reached. Whatever it did not keep (the other was first, a day that
  // can't be read, somebody who is not signed in any more) the form itself shows; the words stay here until they are there.
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    stash();
    if (await send()) form.submit();
  });

  const left = kept(here);
  if (left && words(left.fields) !== words(fields())) {
    // The basis comes along: if the other wrote meanwhile, the answer shows both.
    left.fields.forEach(put);
    status.textContent = status.dataset.returned;
    if (navigator.onLine) send();
  } else keep(here);
}
