// ruleid: javascript.dom.message-to-any-window
window.parent.postMessage({ token }, "*");
// ruleid: javascript.dom.message-to-any-window
frame.contentWindow.postMessage("ready", "*");
// ok: javascript.dom.message-to-any-window
window.parent.postMessage({ token }, "https://shop.example.com");
// ok: javascript.dom.message-to-any-window
worker.postMessage({ job: 1 });
