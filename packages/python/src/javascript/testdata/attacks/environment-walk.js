// must: refused
const found = [];
try { for (const name of Reflect.ownKeys(process['e' + 'nv'])) found.push(name); } catch {}
found;
