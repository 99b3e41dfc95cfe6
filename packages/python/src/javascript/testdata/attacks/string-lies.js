// must: raised
String = () => ({});
throw Object.assign(new Error('x'), { name: { toString() { throw 1 } } });
