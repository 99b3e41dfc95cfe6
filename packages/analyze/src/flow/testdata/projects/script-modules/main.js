const { wrap, stops } = require('./lib/texts');
const texts = require('./lib/texts.js');
const Holder = require('./lib/holder');
const { run } = require('./lib');

function handler() {
  const x = source();
  // ruleid: flow
  sink(wrap(x));
  // ok: flow
  sink(stops(x));
  // ruleid: flow
  sink(texts.wrap(x));
  // ruleid: flow
  sink(new Holder(x).get());
  // ok: flow
  sink(new Holder('safe').get());
  // ruleid: flow
  run(x);
}
