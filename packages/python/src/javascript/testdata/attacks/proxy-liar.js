// must: returned raised
const liar = new Proxy(() => {}, {
  get: () => liar,
  has: () => true,
  apply: () => liar,
  construct: () => liar,
  getPrototypeOf: () => null,
  getOwnPropertyDescriptor: () => undefined,
});
console.log(liar);
[liar];
