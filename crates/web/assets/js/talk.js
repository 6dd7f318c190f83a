// A talk that keeps itself: what is typed goes to the server after a pause, and stays on this device until it is kept.
// Without this script each part is a form; when the other was first, the form shows both texts.
for (const form of document.querySelectorAll("form[data-talk]")) {
  const key = `loper-talk-${form.dataset.talk}`;
  const status = form.querySelector("[data-talk-status]");
  const fields = () => [...new FormData(form)].filter(([name]) => name !== "eenmaal");
  let timer, isSending = false, isAgain = false, isStopped = false;

  const store = (fill) => { try { fill ? localStorage.setItem(key, fill) : localStorage.removeItem(key); } catch { /* Full, or not allowed. */ } };
  const put = ([name, value]) => {
    const field = form.elements[name];
    if (field instanceof RadioNodeList) field.value = value;
    else if (field?.type === "radio") field.checked = field.value === value;
    else if (field) field.value = value;
  };
  try {
    const kept = localStorage.getItem(key);
    if (kept && kept !== JSON.stringify(fields())) {
      // The basis comes along: if the other wrote meanwhile, the answer shows both.
      JSON.parse(kept).forEach(put);
      status.textContent = status.dataset.returned;
    }
  } catch { store(); }

  const send = async () => {
    if (isStopped) return;
    if (isSending) { isAgain = true; return; }
    isSending = true;
    try {
      const body = new URLSearchParams(new FormData(form)), sent = JSON.stringify(fields());
      const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } });
      if (answer.ok || answer.status === 409) {
        const told = await answer.json();
        status.textContent = told.said;
        if (answer.ok) {
          form.elements.basis.value = told.basis;
          store(JSON.stringify(fields().filter(([name]) => name !== "basis")) === JSON.stringify(JSON.parse(sent).filter(([name]) => name !== "basis")) ? "" : JSON.stringify(fields()));
        } else isStopped = true;
      } else status.textContent = status.dataset.offline;
    } catch { status.textContent = status.dataset.offline; }
    isSending = false;
    if (isAgain) { isAgain = false; send(); }
  };
  form.addEventListener("input", () => {
    store(JSON.stringify(fields()));
    clearTimeout(timer);
    timer = setTimeout(send, 1200);
  });
  addEventListener("online", () => { if (localStorage.getItem(key)) send(); });
  form.addEventListener("submit", () => { clearTimeout(timer); isStopped = true; if (navigator.onLine) store(); });
}
