// Suggestions while typing. Without this the form simply sends what was typed.
for (const form of document.querySelectorAll("[data-suggest]")) {
  const input = form.querySelector("input[type=search]");
  const list = form.querySelector(".suggestions");
  let asked = 0, chosen = -1, waiting;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  list.setAttribute("role", "listbox");

  const close = () => { list.hidden = true; chosen = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const choose = (place) => {
    const items = [...list.children];
    if (!items.length) return;
    chosen = (place + items.length) % items.length;
    items.forEach((item, n) => item.setAttribute("aria-selected", String(n === chosen)));
    items[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", items[chosen].id);
  };
  const show = (results) => {
    list.replaceChildren(...results.map((result, n) => {
      const item = document.createElement("li");
      item.id = `${list.id}-${n}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      const kind = document.createElement("small");
      kind.textContent = result.kind_label ?? "";
      item.append(Object.assign(document.createElement("span"), { textContent: result.title }), kind);
      item.addEventListener("pointerdown", (event) => { event.preventDefault(); location.assign(result.url); });
      return item;
    }));
    list.hidden = results.length === 0;
    input.setAttribute("aria-expanded", String(results.length > 0));
    chosen = -1;
  };
  const ask = async () => {
    const words = input.value.trim(), mine = ++asked;
    if (words.length < 2) return close();
    try {
      const url = new URL(form.dataset.suggest, location.href);
      url.search = new URLSearchParams({ q: words, lang: document.documentElement.lang, limit: "7" });
      const answer = await fetch(url);
      if (answer.ok && mine === asked) show((await answer.json()).results);
    } catch { close(); }
  };

  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, 120); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    if (list.hidden) return;
    if (event.key === "ArrowDown") { event.preventDefault(); choose(chosen + 1); }
    else if (event.key === "ArrowUp") { event.preventDefault(); choose(chosen - 1); }
    else if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); list.children[chosen].dispatchEvent(new PointerEvent("pointerdown")); }
  });
}
