// must: raised
Array.prototype.toJSON = () => 'x'; Object.prototype.toJSON = () => 'y'; await send({ a: [1] })
