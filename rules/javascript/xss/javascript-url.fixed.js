const link = document.querySelector("#next");
// ruleid: javascript.xss.javascript-url
link.href = webAddress(new URLSearchParams(location.search).get("next"));
// ok: javascript.xss.javascript-url
link.href = "/items?id=" + new URLSearchParams(location.search).get("id");

function webAddress(value) {
  const address = String(value ?? "").trim();
  return /^(?:https?:|mailto:|[^:]*(?:[/?#]|$))/i.test(address) ? address : "#";
}
