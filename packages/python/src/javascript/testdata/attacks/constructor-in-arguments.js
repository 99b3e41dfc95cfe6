// must: returned {"constructor":{"prototype":{"polluted":true}}}
await send({ constructor: { prototype: { polluted: true } } });
