// A page that tells how far something is looks again by itself. Without this script there is a link that does the same.
const part = document.querySelector("[data-refresh]");
if (part) {
  const wait = 1000 * Number(part.dataset.refresh);
  const look = async () => {
    try {
      const answer = await fetch(location.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.querySelector("[data-refresh]");
      // It is over, or something is wrong: the page itself says what.
      if (!answer.ok || !next) return location.reload();
      // Only what is new is put in, so that a screen reader does not say the same again.
      if (next.textContent !== part.textContent) part.replaceChildren(...next.childNodes);
    } catch { /* Without a connection the page stays as it is. */ }
    setTimeout(look, wait);
  };
  setTimeout(look, wait);
}
