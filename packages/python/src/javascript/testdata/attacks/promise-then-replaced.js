// must: returned
Promise.prototype.then = () => { throw 1 }; 5
