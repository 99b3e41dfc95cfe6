// must: returned ["RangeError","RangeError","Error","1,2",2]
const name = (work) => { try { return work(); } catch (error) { return error.name; } };
[
  name(() => (1).toLocaleString('x'.repeat(1e6))),
  name(() => new Intl.NumberFormat('en', { style: 'currency', currency: '__proto__' })),
  name(() => (1).toLocaleString('en', { get style() { throw new Error(); } })),
  name(() => [1, 2].toLocaleString()),
  name(() => 'b'.localeCompare('a', ['en'], { __proto__: { usage: 'evil' }, constructor: 1 }) + 1),
];
