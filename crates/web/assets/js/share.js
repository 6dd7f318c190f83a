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
