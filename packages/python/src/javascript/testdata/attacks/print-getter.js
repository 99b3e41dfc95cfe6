// must: raised
console.log({ get a() { throw 1 } }, new Proxy({}, { ownKeys() { throw 2 } }), { [Symbol.toStringTag]: 'x'.repeat(100) }); 1
