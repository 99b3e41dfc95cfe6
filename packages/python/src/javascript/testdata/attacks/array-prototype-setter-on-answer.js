// must: returned
Object.defineProperty(Array.prototype, '0', { set() { throw 1 }, get() { return 'g' } }); Object.defineProperty(Object.prototype, 'a', { set() { throw 1 } }); await send({ a: [1] }).catch((e) => 'error')
