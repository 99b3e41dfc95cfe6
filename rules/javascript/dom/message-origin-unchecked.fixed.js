// ruleid: javascript.dom.message-origin-unchecked
window.addEventListener("message", (event) => {
  if (event.origin !== window.location.origin) return;
  run(event.data);
});
// ok: javascript.dom.message-origin-unchecked
window.addEventListener("message", (event) => {
  if (event.origin !== "https://shop.example.com") return;
  run(event.data);
});
// ok: javascript.dom.message-origin-unchecked
worker.addEventListener("message", (event) => run(event.data));
