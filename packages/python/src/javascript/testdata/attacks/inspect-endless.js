// must: exhausted seconds steps bytes raised
const custom = Symbol.for('nodejs.util.inspect.custom');
const make = () => ({ [custom]: () => make() });
console.log(make());
