// ruleid: javascript.dom.message-to-any-window
window.parent.postMessage({ token }, window.location.origin);
// ruleid: javascript.dom.message-to-any-window
frame.contentWindow.postMessage("ready", window.location.origin);
// ok: javascript.dom.message-to-any-window
window.parent.postMessage({ token }, "https://shop.example.com");
// ok: javascript.dom.message-to-any-window
worker.postMessage({ job: 1 });
