async function* ticks(n: number) { for (let i = 0; i < n; i++) { await new Promise((r) => setTimeout(r, 1)); yield i; } }
for await (const t of ticks(3)) console.log("tick", t);
const all = await Array.fromAsync(ticks(4));
console.log(all);
const results = await Promise.allSettled([Promise.resolve(1), Promise.reject(new Error("no")), 3]);
console.log(results.map((r) => r.status), results[0]);
console.log(await Promise.race([new Promise((r) => setTimeout(() => r("slow"), 20)), "fast"]));
try { await Promise.any([Promise.reject(1), Promise.reject(2)]); } catch (e) { console.log(e.constructor.name, e.errors, e.message); }
