async function retry<T>(fn: (attempt: number) => Promise<T>, times = 3, delay = 1): Promise<T> { let last: unknown; for (let i = 1; i <= times; i++) { try { return await fn(i); } catch (e) { last = e; console.log(`attempt ${i} failed: ${(e as Error).message}`); await new Promise((r) => setTimeout(r, delay * 2 ** i)); } } throw last; }
console.log(await retry(async (n) => { if (n < 3) throw new Error(`boom ${n}`); return `ok after ${n}`; }));
await retry(async () => { throw new TypeError("never"); }, 2).catch((e) => console.log("gave up:", e.name));
