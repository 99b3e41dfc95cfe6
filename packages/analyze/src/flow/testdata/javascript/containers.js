function arrays() {
  const x = source();
  const a = ['safe', x];
  // ok: flow
  sink(a[0]);
  // ruleid: flow
  sink(a[1]);
  a.shift();
  // ruleid: flow
  sink(a[0]);
  a.push('b');
  // ok: flow
  sink(a[1]);
  // ruleid: flow
  sink(a.pop() + a.pop());
  // ruleid: flow
  sink(['a', x].join(','));
  // ruleid: flow
  sink([x].map((v) => v.trim()));
  // ok: flow
  sink([x].map((v) => parseInt(v, 10)));
  // ruleid: flow
  sink([x].filter((v) => v.length > 2));
  // ok: flow
  sink(['a', x].slice(0, 1));
  // ruleid: flow
  sink(['a'].concat(x)[1]);
  // ruleid: flow
  sink([...[x]][0]);
  // ok: flow
  sink([x].includes('a'));
  // ruleid: flow
  sink([x].reduce((all, v) => all + v, ''));
  [x].forEach((v) => {
    // ruleid: flow
    sink(v);
  });
  let out = '';
  [x].forEach((v) => { out += v; });
  // ruleid: flow
  sink(out);
}

function objects() {
  const x = source();
  const o = { a: x, b: 'safe' };
  // ruleid: flow
  sink(o.a);
  // ok: flow
  sink(o.b);
  // ruleid: flow
  sink(o['a']);
  const { a, b, ...rest } = o;
  // ruleid: flow
  sink(a);
  // ok: flow
  sink(b);
  const p = { ...o, a: 'safe' };
  // ok: flow
  sink(p.a);
  const q = { a: 'safe', ...o };
  // ruleid: flow
  sink(q.a);
  // ruleid: flow
  sink(Object.assign({}, o).a);
  // ok: flow
  sink(Object.assign({}, o).b);
  o.c = x;
  // ruleid: flow
  sink(o.c);
  o.a = 'safe';
  // ok: flow
  sink(o.a);
  for (const k in o) {
    // ok: flow
    sink(k);
  }
  for (const v of Object.values(o)) {
    // ruleid: flow
    sink(v);
  }
}

function maps() {
  const m = new Map();
  m.set('a', source());
  m.set('b', 'safe');
  // ruleid: flow
  sink(m.get('a'));
  // ok: flow
  sink(m.get('b'));
  const s = new Set([source()]);
  for (const v of s) {
    // ruleid: flow
    sink(v);
  }
}

function query(req) {
  const { id, name = 'x' } = req.query;
  // ruleid: flow
  sink(id);
  // ruleid: flow
  sink(name);
  // ok: flow
  sink(req.other);
}
