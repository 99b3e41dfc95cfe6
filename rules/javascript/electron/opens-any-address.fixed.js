const { shell } = require("electron");
function open(url) {
  // ruleid: javascript.electron.opens-any-address
  if (new URL(url).protocol === "https:") shell.openExternal(url);
  // ok: javascript.electron.opens-any-address
  if (new URL(url).protocol === "https:") shell.openExternal(url);
  // ok: javascript.electron.opens-any-address
  shell.openExternal("https://example.com");
}
