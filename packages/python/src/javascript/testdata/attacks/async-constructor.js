// must: refused
const make = Object.getPrototypeOf(async () => {}).constructor;
await make('return 1')();
