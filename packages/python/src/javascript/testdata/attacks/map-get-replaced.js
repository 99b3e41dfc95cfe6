// must: raised
Map.prototype.get = () => ({ done: () => { throw 1 }, failed: () => { throw 2 } }); Map.prototype.delete = () => { throw 3 }; await send({ a: 1 })
