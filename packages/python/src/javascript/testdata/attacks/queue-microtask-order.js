// must: returned "0,1,2,3"
const out = []; queueMicrotask(() => out.push(1)); Promise.resolve().then(() => out.push(2)); queueMicrotask(() => out.push(3)); out.push(0); await null; await null; out.join()
