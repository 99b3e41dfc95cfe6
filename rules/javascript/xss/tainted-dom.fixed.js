const box = document.getElementById("box");
const params = new URLSearchParams(location.search);
// ruleid: javascript.xss.tainted-dom
box.textContent = "Results for " + params.get("q");
// ruleid: javascript.xss.tainted-dom
document.body.append(decodeURIComponent(location.hash.slice(1)));
// ruleid: javascript.xss.tainted-dom
$("#box").text(window.location.search);
// ok: javascript.xss.tainted-dom
box.textContent = params.get("q");
// ok: javascript.xss.tainted-dom
box.innerHTML = DOMPurify.sanitize(params.get("q"));
// ok: javascript.xss.tainted-dom
box.innerHTML = "<b>Ready</b>";
window.addEventListener("message", (event) => {
  // ruleid: javascript.xss.tainted-dom
  box.insertAdjacentText("beforeend", event.data.text);
  // ok: javascript.xss.tainted-dom
  box.append(event.data.text);
});
