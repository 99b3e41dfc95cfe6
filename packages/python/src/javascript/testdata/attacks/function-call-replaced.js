// must: returned
Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => { throw 1 }; console.log(1); await send({ a: 1 })
