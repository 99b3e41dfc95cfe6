// ruleid: javascript.auth.client-side-check
if (localStorage.getItem("role") === "admin") showAdmin();
// ruleid: javascript.auth.client-side-check
const ok = sessionStorage.getItem("isAdmin") == "true";
// ok: javascript.auth.client-side-check
if (localStorage.getItem("theme") === "dark") dark();
