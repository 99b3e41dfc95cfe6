const link = document.querySelector("#next");
// ruleid: javascript.xss.javascript-url
link.href = new URLSearchParams(location.search).get("next");
// ok: javascript.xss.javascript-url
link.href = "/items?id=" + new URLSearchParams(location.search).get("id");
