const { BrowserWindow } = require("electron");
const open = new BrowserWindow({
  webPreferences: {
    // ruleid: javascript.electron.node-in-page
    nodeIntegration: false,
    // ruleid: javascript.electron.node-in-page
    contextIsolation: true,
  },
});
const closed = new BrowserWindow({
  webPreferences: {
    // ok: javascript.electron.node-in-page
    nodeIntegration: false,
    // ok: javascript.electron.node-in-page
    contextIsolation: true,
  },
});
// ok: javascript.electron.node-in-page
const other = { sandbox: false };
