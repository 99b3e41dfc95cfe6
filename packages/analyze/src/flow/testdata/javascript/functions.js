const identity = (v) => v;
function constant(v) {
  return 'safe';
}

function calls() {
  const x = source();
  // ruleid: flow
  sink(identity(x));
  // ok: flow
  sink(constant(x));
  // ruleid: flow
  sink(hoisted(x));
  function hoisted(v) {
    return v + 'a';
  }
  // ruleid: flow
  sink(((a, b) => b)('safe', x));
  // ok: flow
  sink(((a, b) => b)(x, 'safe'));
  // ruleid: flow
  sink(((...rest) => rest[1])('a', x));
  // ruleid: flow
  sink((({ v }) => v)({ v: x, w: 'safe' }));
  // ok: flow
  sink((({ w }) => w)({ v: x, w: 'safe' }));
}

async function promises() {
  const x = await Promise.resolve(source());
  // ruleid: flow
  sink(x);
  Promise.resolve(source()).then((v) => {
    // ruleid: flow
    sink(v);
  });
  const y = await new Promise((resolve) => resolve(source()));
  // ruleid: flow
  sink(y);
  const [a, b] = await Promise.all(['safe', source()]);
  // ok: flow
  sink(a);
  // ruleid: flow
  sink(b);
}

class Box {
  field = 'safe';
  #secret;
  constructor(v) {
    this.v = v;
    this.#secret = v;
  }
  get value() {
    return this.v;
  }
  read() {
    return this.v;
  }
  hidden() {
    return this.#secret;
  }
  static of(v) {
    return new Box(v);
  }
  handler = () => {
    // ok: flow
    sink(this.field);
  };
}

class Child extends Box {
  constructor(v) {
    super(v);
    this.other = 'safe';
  }
  read() {
    return super.read();
  }
}

function classes() {
  const b = new Box(source());
  // ruleid: flow
  sink(b.v);
  // ruleid: flow
  sink(b.value);
  // ruleid: flow
  sink(b.read());
  // ruleid: flow
  sink(b.hidden());
  // ok: flow
  sink(b.field);
  // ruleid: flow
  sink(Box.of(source()).read());
  // ok: flow
  sink(Box.of('safe').read());
  const c = new Child(source());
  // ruleid: flow
  sink(c.read());
  // ok: flow
  sink(c.other);
}

app.get('/', (req, res) => {
  // ruleid: flow
  sink(req.query.id);
  db.find(req.query.id, (err, rows) => {
    // ruleid: flow
    sink(req.query.name);
    // ok: flow
    sink('rows');
  });
  const name = req.query.name;
  setTimeout(() => {
    // ruleid: flow
    sink(name);
  }, 10);
});

module.exports = {
  handler(req) {
    // ruleid: flow
    sink(req.query.x);
  },
};

exports.other = async function (req) {
  const v = req.query.v;
  if (v) return;
  // ruleid: flow
  sink(v);
};
