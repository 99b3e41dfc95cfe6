// must: returned
console.log('%s %d %o %O %j %c %%', { toString() { throw 1 } }, Symbol('a'), 1n, null); 1
