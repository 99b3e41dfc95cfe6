const order = []; setTimeout(() => order.push("t10"), 10); setTimeout(() => order.push("t0"), 0); setTimeout((a, b) => order.push(a + b), 1, "x", "y");
queueMicrotask(() => order.push("micro")); Promise.resolve().then(() => order.push("then")).then(() => order.push("then2")); order.push("sync");
const cancelled = setTimeout(() => console.log("never"), 5); clearTimeout(cancelled); clearTimeout(undefined); clearTimeout(null);
setTimeout(() => console.log(order.slice(0, 4), order.filter((x) => x !== "i")), 400);
await new Promise((r) => setTimeout(r, 1)); console.log("after await");
const sleep = (ms, v) => new Promise((r) => setTimeout(r, ms, v)); console.log(await Promise.all([sleep(3, "a"), sleep(1, "b")]));
