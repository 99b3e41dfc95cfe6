// must: returned
Object.prototype.then = function (done) { done('seized'); }; await send({ a: 1 })
