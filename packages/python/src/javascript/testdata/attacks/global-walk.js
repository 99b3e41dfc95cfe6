// must: returned []
// Every object that can be reached, in search of a host.
const seen = new Set();
const found = [];
const waiting = [globalThis];
while (waiting.length > 0) {
  const it = waiting.pop();
  if ((typeof it !== 'object' && typeof it !== 'function') || it === null || seen.has(it)) continue;
  seen.add(it);
  waiting.push(Object.getPrototypeOf(it));
  for (const key of Reflect.ownKeys(it)) {
    if (/^(fetch|binding|mainModule|dlopen|getBuiltinModule|Deno|Bun|WebAssembly|SharedArrayBuffer|Atomics|Worker|std|os|scriptArgs|print|load|ask|host)$/.test(String(key)))
      found.push(String(key));
    const described = Object.getOwnPropertyDescriptor(it, key);
    waiting.push(described.value, described.get, described.set);
  }
}
found;
