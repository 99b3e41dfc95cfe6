/**
 * `random`: the generator and distributions of `numbers/random/`, bound to values.
 *
 * The module's functions are methods of one hidden generator, which each run makes anew and seeds from the host's
 * entropy. For the same seed the numbers are CPython's.
 */
import { createHash } from 'node:crypto';
import { add, floatOf, index, mul, smallIndex, sub } from '../runtime/arithmetic.ts';
import { invoke, special } from '../runtime/call.ts';
import { Builtin, builtin, type Code, construct, method } from '../runtime/callables.ts';
import { rangeLength, realOf, textOf } from '../runtime/compare.ts';
import { E, indexError, overflowError, pyError, typeError, valueError } from '../runtime/exceptions.ts';
import { hash } from '../runtime/hash.ts';
import { addInt, floatToInt, mulInt } from '../runtime/integers.ts';
import { listOf, tupleOf } from '../runtime/iteration.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import {
  ByteArray,
  Bytes,
  FloatBox,
  FrozenSet,
  Dict,
  type Int,
  IntBox,
  type Kwargs,
  List,
  type Module,
  newBuiltinType,
  newBytes,
  newList,
  newTuple,
  none,
  Obj,
  objectType,
  Range,
  SetObj,
  toFloat,
  Tuple,
  type Type,
  typeOf,
  type Value,
} from '../runtime/object.ts';
import { pyFunction } from '../runtime/python-function.ts';
import { run } from '../runtime/state.ts';
import { getitem, setitem } from '../runtime/subscript.ts';
import { str } from '../runtime/text.ts';
import type { Meter } from '../numbers/meter.ts';
import { indexBelow, randomBelow } from '../numbers/random/below.ts';
import { randomBytes } from '../numbers/random/bytes.ts';
import { choiceIndex, sampleIndices, shuffle, weightedIndex } from '../numbers/random/choose.ts';
import {
  betaVariate,
  binomialVariate,
  expoVariate,
  gammaVariate,
  Gauss,
  logNormalVariate,
  normalVariate,
  paretoVariate,
  triangular,
  uniform,
  vonMisesVariate,
  weibullVariate,
} from '../numbers/random/distributions.ts';
import { MersenneTwister } from '../numbers/random/mersenne-twister.ts';
import { randomRange } from '../numbers/random/range.ts';
import { wordsOfBytes, wordsOfInt, wordsOfOldText } from '../numbers/random/seed.ts';

/** A generator of random numbers, as a value. */
export class RandomObj extends Obj {
  source = new MersenneTwister();
  gauss = new Gauss();
}
const randomType = newBuiltinType('Random', RandomObj, objectType, 'random');

/** Words from the host's entropy, fetched by the page. */
class EntropySource extends MersenneTwister {
  private readonly page = new Uint32Array(256);
  private used = 256;

  override next(): number {
    if (this.used === 256) {
      meter.spend(256);
      run.host.entropy(new Uint8Array(this.page.buffer));
      this.used = 0;
    }
    const word = this.page[this.used] ?? 0;
    this.page[this.used++] = 0;
    return word;
  }
}

/** A generator that draws from the host's entropy, as a value. */
export class SystemRandomObj extends RandomObj {
  override source: MersenneTwister = new EntropySource();
}
export const systemRandomType = newBuiltinType('SystemRandom', SystemRandomObj, randomType, 'random');

/** What a class of the program draws by its own `random` or `getrandbits`. */
class OwnSource extends MersenneTwister {
  private readonly self: RandomObj;
  private readonly has: 'bits' | 'floats';
  private readonly hasRandom: boolean;
  override readonly own: ((n: Int) => Int) | undefined;

  constructor(self: RandomObj, has: 'bits' | 'floats') {
    super();
    this.self = self;
    this.has = has;
    this.hasRandom = !(self.t.lookup('random') instanceof Builtin);
    this.own = has === 'bits' ? undefined : (n) => this.belowByFloat(n);
  }

  override random(): number {
    return this.hasRandom ? floatOf(invoke(this.self, 'random')) : super.random();
  }

  override bits(count: number, paid: Meter): Int {
    return this.has === 'bits' ? index(invoke(this.self, 'getrandbits', count)) : super.bits(count, paid);
  }

  /** Floats that would favour some numbers are drawn again. */
  private belowByFloat(n: Int): Int {
    const most = 2 ** 53;
    if (n >= most) return floatToInt(Math.floor(this.random() * Number(n)));
    const limit = (most - (most % Number(n))) / most;
    let x = this.random();
    while (x >= limit) {
      meter.spend(4);
      x = this.random();
    }
    return Math.floor(x * most) % Number(n);
  }
}

/** The source that a class of the program brings; undefined if it keeps ours. */
const ownSource = (self: RandomObj): MersenneTwister | undefined => {
  for (const type of self.t.mro) {
    if (type.builtin) return undefined;
    if (type.attrs.has('getrandbits')) return new OwnSource(self, 'bits');
    if (type.attrs.has('random')) return new OwnSource(self, 'floats');
  }
  return undefined;
};

const sha512 = (bytes: Uint8Array): Uint8Array => createHash('sha512').update(bytes).digest();

const wordsOf = (v: Value, version: Value): readonly number[] | Uint32Array => {
  if (v === none) {
    const words = new Uint32Array(32);
    run.host.entropy(new Uint8Array(words.buffer));
    return words;
  }
  const text = textOf(v);
  if (version === 1 && (text !== undefined || v instanceof Bytes)) {
    const codes = text === undefined ? (v as Bytes).v : Array.from(text, (c) => c.codePointAt(0) ?? 0);
    return wordsOfOldText(codes, meter);
  }
  if (text !== undefined) return wordsOfBytes(new TextEncoder().encode(text), sha512, meter);
  if (v instanceof Bytes || v instanceof ByteArray) return wordsOfBytes(v.v, sha512, meter);
  if (typeof v === 'boolean' || typeof v === 'bigint' || v instanceof IntBox) return wordsOfInt(index(v), meter);
  if (typeof v === 'number' && Number.isInteger(v)) return wordsOfInt(v, meter);
  if (typeof v === 'number' || v instanceof FloatBox) {
    const bits = BigInt.asUintN(64, BigInt(hash(v)));
    return wordsOfInt(bits <= 9007199254740991n ? Number(bits) : bits, meter);
  }
  throw typeError('The only supported seed types are: None,\nint, float, str, bytes, and bytearray.');
};

const seed = (self: RandomObj, v: Value, version: Value): Value => {
  meter.spend(400);
  if (self instanceof SystemRandomObj) return none;
  self.source.seedWords(wordsOf(v, version));
  self.gauss.next = undefined;
  return none;
};

/** The generator behind the module's functions in this run. */
let shared = new RandomObj();

const bound = (fn: (self: RandomObj, ...rest: never[]) => Value, parameters: number): ((...a: never[]) => Value) => {
  switch (parameters) {
    case 0:
      return () => fn(shared);
    case 1:
      return (a) => fn(shared, a);
    case 2:
      return (a, b) => fn(shared, a, b);
    case 3:
      return (a, b, c) => fn(shared, a, b, c);
    default:
      return (...all) => fn(shared, ...all);
  }
};

const fixed: (readonly [string, Value])[] = [];
const functions: (readonly [string, Code])[] = [];
/** A method of generators that is also a function of the module. */
const define = (signature: string, fn: (self: RandomObj, ...rest: never[]) => Value): void => {
  const open = signature.indexOf('(');
  const inner = signature.slice(open + 1);
  method(randomType, `${signature.slice(0, open)}(self${inner === ')' ? ', /)' : `, ${inner}`}`, fn as never);
  // Two of them are C's, whose messages are others.
  const code = signature === 'random()' ? () => toFloat(shared.source.random()) : bound(fn, fn.length - 1);
  if (/^(?:random|getrandbits)\(/u.test(signature))
    fixed.push([signature.slice(0, open), builtin(`Random.${signature}`, code)]);
  else functions.push([`Random.${signature}`, code]);
};

construct(randomType, 'Random(*args, **kwargs)', (cls: Type, args: readonly Value[], kwargs: Kwargs) => {
  const made = new cls.ctor() as RandomObj;
  if (!cls.builtin) made.source = ownSource(made) ?? made.source;
  else seed(made, args[0] ?? kwargs.get('x') ?? none, 2);
  return made;
});
method(randomType, '__init__(self, x=None)', (self: RandomObj, x: Value) => seed(self, x, 2));
define('seed(a=None, version=2)', seed);
define('getstate()', (self) => {
  if (self instanceof SystemRandomObj)
    throw pyError(E.NotImplementedError, 'System entropy source does not have state.');
  meter.allocate(5000);
  meter.spend(100);
  const { next } = self.gauss;
  return newTuple([3, newTuple(self.source.state()), next === undefined ? none : toFloat(next)]);
});
define('setstate(state)', (self, state: Value) => {
  if (self instanceof SystemRandomObj)
    throw pyError(E.NotImplementedError, 'System entropy source does not have state.');
  const parts = tupleOf(state).a;
  if (parts[0] !== 3)
    throw valueError(`state with version ${str(parts[0] ?? none)} passed to Random.setstate() of version 3`);
  self.source.setState(tupleOf(parts[1] ?? none).a.map(index));
  const next = parts[2] ?? none;
  self.gauss.next = next === none ? undefined : floatOf(next);
  return none;
});

// ── Numbers ─────────────────────────────────────────────────────────────────────────────────────
define('random()', (self) => toFloat(self.source.random()));
define('getrandbits(k, /)', (self, k: Value) => self.source.bits(smallIndex(k), meter));
define('randbytes(n)', (self, n: Value) => newBytes(randomBytes(self.source, smallIndex(n), meter)));

/** A number below a small one, as `randomBelow`. */
const smallBelow = (source: MersenneTwister, n: number): number => {
  if (source instanceof OwnSource) return indexBelow(source, n, meter);
  const shift = Math.clz32(n);
  let value = source.next() >>> shift;
  while (value >= n) value = source.next() >>> shift;
  return value;
};
const SMALL = 2 ** 31;

define('randint(a, b)', (self, a: Value, b: Value) => {
  if (typeof a === 'number' && typeof b === 'number' && Number.isInteger(a) && Number.isInteger(b)) {
    const width = b - a + 1;
    if (width > 0 && width < SMALL) return a + smallBelow(self.source, width);
  }
  return randomRange(self.source, index(a), addInt(index(b), 1), 1, meter);
});
define('randrange(start, stop=None, step=...)', (self, start: Value, stop: Value, step: Value | undefined) => {
  const from = index(start);
  if (stop === none) {
    if (step !== undefined && step !== 1) throw typeError('Missing a non-None stop argument');
    if (typeof from === 'number' && from > 0 && from < SMALL) return smallBelow(self.source, from);
    return randomRange(self.source, from, undefined, 1, meter);
  }
  return randomRange(self.source, from, index(stop), step === undefined ? 1 : index(step), meter);
});

// ── Sequences ───────────────────────────────────────────────────────────────────────────────────
const lengthOf = (seq: Value): number => {
  if (typeof seq === 'string') return seq.length;
  if (seq instanceof List || seq instanceof Tuple) return seq.a.length;
  const length = special(seq, '__len__');
  if (length === undefined) throw typeError(`object of type '${typeOf(seq).name}' has no len()`);
  return smallIndex(length);
};
/** An element of a sequence; the index is known to be right where the sequence is built in. */
const elementOf = (seq: Value, at: number): Value =>
  (seq instanceof List || seq instanceof Tuple) && seq.t.builtin && at < seq.a.length ? seq.a[at]! : getitem(seq, at);

define('choice(seq)', (self, seq: Value) => {
  const n = lengthOf(seq);
  if (n === 0) throw indexError('Cannot choose from an empty sequence');
  return elementOf(seq, n < SMALL ? smallBelow(self.source, n) : indexBelow(self.source, n, meter));
});
define('shuffle(x)', (self, x: Value) => {
  if (x instanceof List && x.t.builtin) {
    shuffle(self.source, x.a, meter);
    return none;
  }
  for (let i = lengthOf(x) - 1; i > 0; i--) {
    meter.spend(10);
    const j = indexBelow(self.source, i + 1, meter);
    const other = getitem(x, j);
    setitem(x, j, getitem(x, i));
    setitem(x, i, other);
  }
  return none;
});

const isSequence = (v: Value): boolean =>
  typeof v === 'string' ||
  (v instanceof Obj &&
    !(v instanceof Dict || v instanceof SetObj || v instanceof FrozenSet) &&
    typeOf(v).lookup('__getitem__') !== undefined &&
    typeOf(v).lookup('__len__') !== undefined &&
    typeOf(v).lookup('keys') === undefined);

/** Indices of a sample of more numbers than floats can count. */
const hugeSample = (self: RandomObj, n: Int, k: number): Int[] => {
  const chosen = new Set<Int>();
  while (chosen.size < k) {
    meter.spend(20);
    meter.allocate(64);
    chosen.add(randomBelow(self.source, n, meter));
  }
  return [...chosen];
};
define('sample(population, k, *, counts=None)', (self, population: Value, size: Value, counts: Value) => {
  if (!isSequence(population)) throw typeError('Population must be a sequence.  For dicts or sets, use sorted(d).');
  const k = smallIndex(size);
  if (population instanceof Range && counts === none) {
    const n = rangeLength(population);
    if (n >= 2n ** 63n) throw overflowError('Python int too large to convert to C ssize_t');
    const chosen: readonly Int[] =
      typeof n === 'number' && n < 2 ** 52 ? sampleIndices(self.source, n, k, meter) : hugeSample(self, n, k);
    return newList(chosen.map((i) => addInt(population.start, mulInt(population.step, i))));
  }
  const n = lengthOf(population);
  if (counts === none) return newList(sampleIndices(self.source, n, k, meter).map((i) => elementOf(population, i)));
  const totals: number[] = [];
  let total: Value = 0;
  for (const count of listOf(counts)) {
    total = add(total, count);
    totals.push(floatOf(total));
  }
  if (totals.length !== n) throw valueError('The number of counts does not match the population');
  if (typeof total !== 'number' || !Number.isInteger(total)) throw typeError('Counts must be integers');
  if (total <= 0) throw valueError('Total of counts must be greater than zero');
  return newList(
    sampleIndices(self.source, total, k, meter).map((i) => {
      let at = 0;
      let to = totals.length;
      while (at < to) {
        const middle = (at + to) >> 1;
        if (i < totals[middle]!) to = middle;
        else at = middle + 1;
      }
      return elementOf(population, at);
    }),
  );
});

/** Running totals of weights. */
const totalsOf = (weights: Value): number[] => {
  if (typeof weights === 'number' && Number.isInteger(weights))
    throw typeError(`The number of choices must be a keyword argument: k=${weights}`);
  let total: Value = 0;
  return listOf(weights).map((weight, i) => {
    meter.spend(1);
    total = i === 0 ? weight : add(total, weight);
    return floatOf(total);
  });
};
define(
  'choices(population, weights=None, *, cum_weights=None, k=1)',
  (self, population: Value, weights: Value, cumulative: Value, times: Value) => {
    const n = lengthOf(population);
    const k = smallIndex(times);
    meter.spend(Math.max(0, k) * 2);
    meter.allocate(Math.max(0, k) * 8);
    const chosen: Value[] = [];
    const { source } = self;
    if (weights === none && cumulative === none) {
      for (let i = 0; i < k; i++) chosen.push(elementOf(population, choiceIndex(source, n)));
      return newList(chosen);
    }
    if (weights !== none && cumulative !== none) throw typeError('Cannot specify both weights and cumulative weights');
    const totals = cumulative === none ? totalsOf(weights) : listOf(cumulative).map(floatOf);
    if (totals.length !== n) throw valueError('The number of weights does not match the population');
    const total = totals.at(-1);
    if (total === undefined) throw indexError('list index out of range');
    if (total <= 0) throw valueError('Total of weights must be greater than zero');
    if (!Number.isFinite(total)) throw valueError('Total of weights must be finite');
    for (let i = 0; i < k; i++) chosen.push(elementOf(population, weightedIndex(source, totals, total)));
    return newList(chosen);
  },
);

// ── Distributions ───────────────────────────────────────────────────────────────────────────────
define('uniform(a, b)', (self, a: Value, b: Value) => {
  if (realOf(a) !== undefined && realOf(b) !== undefined) return toFloat(uniform(self.source, floatOf(a), floatOf(b)));
  return add(a, mul(sub(b, a), toFloat(self.source.random())));
});
define('triangular(low=0.0, high=1.0, mode=None)', (self, low: Value, high: Value, mode: Value) =>
  toFloat(triangular(self.source, floatOf(low), floatOf(high), mode === none ? undefined : floatOf(mode))),
);
define('gauss(mu=0.0, sigma=1.0)', (self, mu: Value, sigma: Value) =>
  toFloat(self.gauss.draw(self.source, floatOf(mu), floatOf(sigma))),
);
define('normalvariate(mu=0.0, sigma=1.0)', (self, mu: Value, sigma: Value) =>
  toFloat(normalVariate(self.source, floatOf(mu), floatOf(sigma), meter)),
);
define('lognormvariate(mu, sigma)', (self, mu: Value, sigma: Value) =>
  toFloat(logNormalVariate(self.source, floatOf(mu), floatOf(sigma), meter)),
);
define('expovariate(lambd=1.0)', (self, rate: Value) => toFloat(expoVariate(self.source, floatOf(rate))));
define('vonmisesvariate(mu, kappa)', (self, mu: Value, kappa: Value) =>
  toFloat(vonMisesVariate(self.source, floatOf(mu), floatOf(kappa), meter)),
);
define('gammavariate(alpha, beta)', (self, alpha: Value, beta: Value) =>
  toFloat(gammaVariate(self.source, floatOf(alpha), floatOf(beta), meter)),
);
define('betavariate(alpha, beta)', (self, alpha: Value, beta: Value) =>
  toFloat(betaVariate(self.source, floatOf(alpha), floatOf(beta), meter)),
);
define('paretovariate(alpha)', (self, alpha: Value) => toFloat(paretoVariate(self.source, floatOf(alpha))));
define('weibullvariate(alpha, beta)', (self, alpha: Value, beta: Value) =>
  toFloat(weibullVariate(self.source, floatOf(alpha), floatOf(beta))),
);
define('binomialvariate(n=1, p=0.5)', (self, n: Value, p: Value) =>
  binomialVariate(self.source, smallIndex(n), floatOf(p), meter),
);

export const newModule = (): Module => {
  shared = new RandomObj();
  seed(shared, none, 2);
  return newModuleOf(
    'random',
    new Map<string, Value>([
      ...fixed,
      ...functions.map(([signature, code]): [string, Value] => {
        const made = pyFunction('random', signature, code);
        return [made.name, made];
      }),
      ['Random', randomType],
      ['SystemRandom', systemRandomType],
    ]),
  );
};
