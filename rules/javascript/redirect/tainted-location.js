const params = new URLSearchParams(window.location.search);
// ruleid: javascript.redirect.tainted-location
window.location.href = params.get("next");
// ruleid: javascript.redirect.tainted-location
location.replace(location.hash.slice(1));
// ok: javascript.redirect.tainted-location
location.href = "/items?id=" + params.get("id");
// ok: javascript.redirect.tainted-location
location.assign("/home");
