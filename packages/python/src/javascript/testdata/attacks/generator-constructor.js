// must: refused
const make = Object.getPrototypeOf(function* () {}).constructor;
[...make('yield 1')()];
