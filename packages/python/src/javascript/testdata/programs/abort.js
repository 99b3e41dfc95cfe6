const c = new AbortController(); c.signal.addEventListener("abort", () => console.log("aborted", c.signal.reason.name)); c.abort(); console.log(c.signal.aborted);
try { AbortSignal.abort("why").throwIfAborted(); } catch (e) { console.log(e); } const t = new EventTarget(); t.addEventListener("x", (ev) => console.log(ev.type, ev.detail), { once: true }); t.dispatchEvent(new CustomEvent("x", { detail: 5 })); t.dispatchEvent(new Event("x"));
const any = AbortSignal.any([c.signal, new AbortController().signal]); console.log(any.aborted);
