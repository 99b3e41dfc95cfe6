// must: raised
throw new Proxy(new Error('x'), { get() { throw 5 }, getPrototypeOf() { throw 6 } });
