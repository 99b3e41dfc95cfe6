// must: refused
const custom = Symbol.for('nodejs.util.inspect.custom');
console.log({ [custom](depth, options, inspect) { return inspect.constructor('return process')(); } });
