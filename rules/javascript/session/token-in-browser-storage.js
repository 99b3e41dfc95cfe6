function save(response) {
  // ruleid: javascript.session.token-in-browser-storage
  localStorage.setItem("token", response.token);
  // ruleid: javascript.session.token-in-browser-storage
  sessionStorage.setItem("accessToken", response.token);
  // ok: javascript.session.token-in-browser-storage
  localStorage.setItem("theme", "dark");
}
