import make, { wrap as pack, kind } from './lib/es';
import * as all from './lib/es';

export function handler(): void {
  const x: string = source();
  // ruleid: flow
  sink(pack(x));
  // ruleid: flow
  sink(all.wrap(x));
  // ok: flow
  sink(all.stops(x));
  // ruleid: flow
  sink(make(x));
  if (kind === 'b') {
    // ok: flow
    sink(x);
  }
}
