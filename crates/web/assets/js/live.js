// A form that shows its answer at once: moving a slider sends the form, and the parts that the form names are
// replaced by those of the answer. Without this script there is a button that does the same.
for (const form of document.querySelectorAll("form[data-live]")) {
  let timer;
  form.addEventListener("change", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      try {
        const body = new URLSearchParams(new FormData(form));
        const answer = await fetch(form.action, { method: "POST", body });
        if (!answer.ok) return form.submit();
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const id of form.dataset.live.split(" ")) {
          const [old, next] = [document.getElementById(id), page.getElementById(id)];
          if (old && next) old.replaceWith(document.adoptNode(next));
        }
      } catch { form.submit(); /* The ordinary way still works, or says why not. */ }
    }, 250);
  });
}
