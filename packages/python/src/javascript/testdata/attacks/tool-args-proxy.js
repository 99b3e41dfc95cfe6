// must: returned
await send(new Proxy({ a: 1 }, { get: () => { throw 1 } })).catch((e) => String(e))
