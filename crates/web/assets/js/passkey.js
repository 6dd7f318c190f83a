// A form that a key of the device fills in: the house asks, the authenticator answers, and the answer is sent as any form is.
// Without this script, or where the browser knows no keys, the page says what else works.
const fromText = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (it) => it.charCodeAt(0));
const toText = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!globalThis.PublicKeyCredential) continue;
  const status = form.querySelector("[data-passkey-status]");
  form.hidden = false;
  form.parentElement.querySelector("[data-passkey-without]").hidden = true;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    status.textContent = "";
    try {
      const { publicKey, vraag } = await (await fetch(form.dataset.passkey, { method: "POST" })).json();
      publicKey.challenge = fromText(publicKey.challenge);
      for (const it of [...publicKey.allowCredentials ?? [], ...publicKey.excludeCredentials ?? []]) it.id = fromText(it.id);
      if (publicKey.user) publicKey.user.id = fromText(publicKey.user.id);
      const key = await navigator.credentials[publicKey.user ? "create" : "get"]({ publicKey });
      const response = {};
      for (const name of parts) if (key.response[name]) response[name] = toText(key.response[name]);
      form.elements.vraag.value = vraag;
      form.elements.antwoord.value = JSON.stringify({ id: key.id, rawId: toText(key.rawId), type: key.type, response });
      form.submit();
    } catch { status.textContent = form.dataset.passkeyFailed; /* Stopped, or no key here: nothing was sent. */ }
  });
}
