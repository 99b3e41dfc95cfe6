// must: raised RangeError exhausted
const custom = Symbol.for('nodejs.util.inspect.custom');
console.log({ [custom]() { console.log(this); return ''; } });
