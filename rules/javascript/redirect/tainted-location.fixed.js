const params = new URLSearchParams(window.location.search);
// ruleid: javascript.redirect.tainted-location
window.location.href = localPath(params.get("next"));
// ruleid: javascript.redirect.tainted-location
location.replace(localPath(location.hash.slice(1)));
// ok: javascript.redirect.tainted-location
location.href = "/items?id=" + params.get("id");
// ok: javascript.redirect.tainted-location
location.assign("/home");

function localPath(value) {
  const target = String(value ?? "");
  return target.startsWith("/") && !target.startsWith("//") && !/[\\\t\r\n]/.test(target) ? target : "/";
}
