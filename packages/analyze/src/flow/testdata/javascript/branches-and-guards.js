const ALLOWED = ['a', 'b'];
const SET = new Set(ALLOWED);

function constants() {
  const x = source();
  let y = 3 * 4 > 10 ? 'safe' : x;
  // ok: flow
  sink(y);
  if (1 > 2) {
    // ok: flow
    sink(x);
  }
  switch ('abc'[1]) {
    case 'a':
      y = x;
      break;
    case 'b':
      y = 'safe';
      break;
    default:
      y = x;
  }
  // ok: flow
  sink(y);
  let z;
  switch ('abc'.charAt(0)) {
    case 'a':
      z = 'safe';
    case 'b':
      z = x;
      break;
    default:
      z = 'safe';
  }
  // ruleid: flow
  sink(z);
  return;
  // ok: flow
  sink(x);
}

function guards() {
  const x = source();
  if (ALLOWED.includes(x)) {
    // ok: flow
    sink(x);
  }
  if (!SET.has(x)) throw new Error('no');
  // ok: flow
  sink(x);
}

function more() {
  const x = source();
  if (typeof x === 'number') {
    // ok: flow
    sink(x);
  }
  if (/^[a-z]+$/.test(x)) {
    // ok: flow
    sink(x);
  }
  if (/[a-z]+/.test(x)) {
    // ruleid: flow
    sink(x);
  }
  if (x === 'a' || x === 'b') {
    // ok: flow
    sink(x);
  }
  const n = Number(x);
  // ok: flow
  sink(n);
  // ruleid: flow
  sink(x ?? 'default');
  switch (x) {
    case 'a':
      // ok: flow
      sink(x);
      break;
    default:
      // ruleid: flow
      sink(x);
  }
  let i = 0;
  for (;;) {
    if (i > 3) break;
    i++;
  }
  // ruleid: flow
  sink(`${x}`);
  // ok: flow
  sink(`${clean(x)}`);
  // ruleid: flow
  sink(String(x).trim());
  // ok: flow
  sink(x.length);
}

function loops() {
  let a = 'safe';
  for (const v of [source()]) a = v;
  // ruleid: flow
  sink(a);
  do {
    a = 'safe';
  } while (more());
  // ok: flow
  sink(a);
  outer: for (const v of things()) {
    for (const w of things()) {
      a = source();
      if (w) continue outer;
      a = 'safe';
    }
  }
  // ruleid: flow
  sink(a);
}

function exceptions() {
  let x = 'safe';
  try {
    x = source();
    risky();
  } catch (e) {
    // ruleid: flow
    sink(x);
  } finally {
    x = 'safe';
  }
  // ok: flow
  sink(x);
}
