// must: refused
const name = ['f', 's'].join('');
await import(name);
