/**
 * Whether a regular expression can take exponential or high polynomial time on a backtracking engine.
 *
 * The expression is parsed into a small tree. It is slow when an unbounded repetition contains something that can match the same text
 * in two ways: another unbounded repetition without a fixed separator (`(a+)+`), or alternatives that share a first character
 * (`(a|a)*`, `(\w|\d)+`); or when two unbounded repetitions of overlapping characters stand side by side and something must follow
 * them (`\s*\s*$`, `.*.*=`). First characters are compared as sets over ASCII.
 * Source: CWE-1333; the criteria are the usual ones of ambiguity (EDA and IDA) in simplified, syntactic form.
 */
type Item =
  | { readonly kind: 'chars'; readonly set: ReadonlySet<number> }
  | { readonly kind: 'empty' }
  | { readonly kind: 'sequence'; readonly items: readonly Item[] }
  | { readonly kind: 'choice'; readonly options: readonly Item[] }
  | { readonly kind: 'repeat'; readonly item: Item; readonly min: number; readonly unbounded: boolean };

export const isSlowRegex = (source: string): boolean => {
  if (source.length > 2000) return false;
  const parsed = parse(source);
  return parsed !== undefined && isAmbiguous(parsed);
};

const allCharacters: ReadonlySet<number> = new Set(Array.from({ length: 128 }, (_, code) => code));
const setOf = (test: (char: string) => boolean): ReadonlySet<number> =>
  new Set([...allCharacters].filter((code) => test(String.fromCharCode(code))));
const classes: Readonly<Record<string, ReadonlySet<number>>> = {
  d: setOf((char) => /\d/u.test(char)),
  D: setOf((char) => /\D/u.test(char)),
  w: setOf((char) => /\w/u.test(char)),
  W: setOf((char) => /\W/u.test(char)),
  s: setOf((char) => /\s/u.test(char)),
  S: setOf((char) => /\S/u.test(char)),
};
const anyButNewline = setOf((char) => char !== '\n');
const control: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' };

const parse = (source: string): Item | undefined => {
  let at = 0;
  let depth = 0;
  let failed = false;

  const choice = (): Item => {
    depth += 1;
    if (depth > 100) failed = true;
    const options: Item[] = [sequence()];
    while (!failed && source[at] === '|') {
      at += 1;
      options.push(sequence());
    }
    depth -= 1;
    const only = options[0];
    return options.length === 1 && only !== undefined ? only : { kind: 'choice', options };
  };
  const sequence = (): Item => {
    const items: Item[] = [];
    while (!failed && at < source.length && source[at] !== '|' && source[at] !== ')') items.push(repeated(atom()));
    return { kind: 'sequence', items };
  };
  const repeated = (item: Item): Item => {
    const quantifier = /^(?:[*+?]|\{\d*(?:,\d*)?\})[?+]?/u.exec(source.slice(at, at + 24))?.[0];
    if (quantifier === undefined || quantifier === '{}' || quantifier === '{,}') return item;
    at += quantifier.length;
    if (quantifier[0] === '*') return { kind: 'repeat', item, min: 0, unbounded: true };
    if (quantifier[0] === '+') return { kind: 'repeat', item, min: 1, unbounded: true };
    if (quantifier[0] === '?') return { kind: 'repeat', item, min: 0, unbounded: false };
    const bounds = /^\{(\d*)(,?)(\d*)\}/u.exec(quantifier);
    const min = Number(bounds?.[1] ?? 0);
    const max = bounds?.[2] === '' ? min : bounds?.[3] === '' ? Number.POSITIVE_INFINITY : Number(bounds?.[3] ?? 0);
    // Some dozen repetitions are already too many for a nested repetition.
    return { kind: 'repeat', item, min, unbounded: max > 40 };
  };
  const atom = (): Item => {
    const char = source[at] ?? '';
    at += 1;
    if (char === '(') {
      const special = /^\?(?:<?[=!]|:|>|P?<\w+>|[a-z-]+:)/u.exec(source.slice(at, at + 60))?.[0] ?? '';
      at += special.length;
      const inner = choice();
      if (source[at] !== ')') failed = true;
      at += 1;
      return /[=!]$/u.test(special) ? { kind: 'empty' } : inner;
    }
    if (char === '[') return characterClass();
    if (char === '.') return { kind: 'chars', set: anyButNewline };
    if (char === '^' || char === '$') return { kind: 'empty' };
    if (char === '\\') return escape();
    return { kind: 'chars', set: new Set([char.charCodeAt(0) & 127]) };
  };
  const escape = (): Item => {
    const char = source[at] ?? '';
    at += 1;
    const known = Object.hasOwn(classes, char) ? classes[char] : undefined;
    if (known !== undefined) return { kind: 'chars', set: known };
    if (/[bBAzZG]/u.test(char)) return { kind: 'empty' };
    return { kind: 'chars', set: new Set([(control[char] ?? char).charCodeAt(0) & 127]) };
  };
  const characterClass = (): Item => {
    const negated = source[at] === '^';
    if (negated) at += 1;
    const set = new Set<number>();
    let first = true;
    while (at < source.length && (first || source[at] !== ']')) {
      first = false;
      let from = source[at] ?? '';
      at += 1;
      if (from === '\\') {
        const escaped = source[at] ?? '';
        at += 1;
        const known = Object.hasOwn(classes, escaped) ? classes[escaped] : undefined;
        if (known !== undefined) {
          for (const code of known) set.add(code);
          continue;
        }
        from = control[escaped] ?? escaped;
      }
      if (source[at] === '-' && source[at + 1] !== ']' && source[at + 1] !== undefined) {
        const last = source[at + 2] ?? '';
        const to = source[at + 1] === '\\' ? (control[last] ?? last) : (source[at + 1] ?? '');
        at += source[at + 1] === '\\' ? 3 : 2;
        for (let code = from.charCodeAt(0); code <= Math.min(127, to.charCodeAt(0)); code += 1) set.add(code);
      } else set.add(from.charCodeAt(0) & 127);
    }
    at += 1;
    return { kind: 'chars', set: negated ? new Set([...allCharacters].filter((code) => !set.has(code))) : set };
  };

  const parsed = choice();
  return failed || at < source.length ? undefined : parsed;
};

const isAmbiguous = (item: Item): boolean => {
  switch (item.kind) {
    case 'chars':
    case 'empty':
      return false;
    case 'choice':
      return item.options.some((option) => isAmbiguous(option));
    case 'repeat':
      return isAmbiguous(item.item) || (item.unbounded && repeatsTwoWays(item.item));
    case 'sequence':
      return item.items.some((one) => isAmbiguous(one)) || touchingRepeats(item.items);
    default:
      return item satisfies never;
  }
};

/** Whether `(item)*` can split one text in two ways. */
const repeatsTwoWays = (item: Item): boolean => {
  switch (item.kind) {
    case 'choice':
      return item.options.some(
        (option, index) =>
          repeatsTwoWays(option) ||
          item.options
            .slice(index + 1)
            .some(
              (other) =>
                overlap(firstOf(option), firstOf(other)) &&
                (sameShape(option, other) || (isSingle(option) && isSingle(other)) || isRepeatOf(option, other)),
            ),
      );
    case 'repeat':
      return item.unbounded ? true : item.min === 0 && repeatsTwoWays(item.item);
    case 'sequence': {
      const solid = flat(item.items);
      // One repetition that may follow itself: everything else in the sequence can be empty or overlaps with it.
      return solid.some((one, index) => {
        if (one.kind === 'choice') return solid.length === 1 && repeatsTwoWays(one);
        if (one.kind === 'sequence') return solid.length === 1 && repeatsTwoWays(one);
        if (one.kind !== 'repeat' || !one.unbounded) return false;
        const chars = charsOf(one);
        return solid.every((other, place) => place === index || isNullable(other) || overlap(charsOf(other), chars));
      });
    }
    default:
      return false;
  }
};

/** The items of a sequence with those of groups in it; what matches nothing (anchors) is left out unless asked for. */
const flat = (items: readonly Item[], empty?: 'keep'): readonly Item[] =>
  items.flatMap((one): readonly Item[] => {
    if (one.kind === 'sequence') return flat(one.items, empty);
    return one.kind === 'empty' && empty === undefined ? [] : [one];
  });

const isSingle = (item: Item): boolean =>
  item.kind === 'chars' ||
  (item.kind === 'sequence' &&
    item.items.length === 1 &&
    item.items[0] !== undefined &&
    (isSingle(item.items[0]) || item.items[0].kind === 'repeat'));
const sameShape = (left: Item, right: Item): boolean => JSON.stringify(left, plain) === JSON.stringify(right, plain);
const plain = (_key: string, value: unknown): unknown =>
  value instanceof Set ? [...(value as ReadonlySet<number>)] : value;

/** Whether one option is the other several times over: `(a|aa)+`. */
const isRepeatOf = (left: Item, right: Item): boolean => {
  const one = setsOf(left);
  const other = setsOf(right);
  if (one === undefined || other === undefined || one.length === 0 || other.length === 0) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return (
    long.length % short.length === 0 &&
    long.every((set, index) => {
      const again = short[index % short.length];
      return again !== undefined && overlap(set, again);
    })
  );
};

/** The characters of an option that is a plain row of them. */
const setsOf = (item: Item): readonly ReadonlySet<number>[] | undefined => {
  const sets: ReadonlySet<number>[] = [];
  for (const one of flat([item])) {
    if (one.kind !== 'chars') return undefined;
    sets.push(one.set);
  }
  return sets;
};

/** Two unbounded repetitions of overlapping characters in a row, with something demanded after them. */
const touchingRepeats = (all: readonly Item[]): boolean => {
  const items = flat(all, 'keep');
  for (let index = 0; index < items.length; index += 1) {
    const one = items[index];
    if (one?.kind !== 'repeat' || !one.unbounded || !isSingle(one.item)) continue;
    for (let next = index + 1; next < items.length; next += 1) {
      const other = items[next];
      if (other === undefined) break;
      if (
        other.kind === 'repeat' &&
        other.unbounded &&
        isSingle(other.item) &&
        overlap(charsOf(one), firstOf(other)) &&
        canFail(items.slice(next + 1), other)
      )
        return true;
      if (!isNullable(other)) break;
    }
  }
  return false;
};

/** Whether what follows a repetition can refuse: something that must be there, or an end that the repetition may stop short of. */
const canFail = (rest: readonly Item[], before: Item): boolean =>
  rest.some((one) => (one.kind === 'empty' ? charsOf(before) !== anyButNewline : !isNullable(one)));

const isNullable = (item: Item): boolean => {
  switch (item.kind) {
    case 'chars':
      return false;
    case 'empty':
      return true;
    case 'choice':
      return item.options.some((option) => isNullable(option));
    case 'repeat':
      return item.min === 0 || isNullable(item.item);
    case 'sequence':
      return item.items.every((one) => isNullable(one));
    default:
      return item satisfies never;
  }
};

const firstOf = (item: Item): ReadonlySet<number> => {
  switch (item.kind) {
    case 'chars':
      return item.set;
    case 'empty':
      return new Set();
    case 'choice':
      return union(item.options.map((option) => firstOf(option)));
    case 'repeat':
      return firstOf(item.item);
    case 'sequence': {
      const parts: ReadonlySet<number>[] = [];
      for (const one of item.items) {
        parts.push(firstOf(one));
        if (!isNullable(one)) break;
      }
      return union(parts);
    }
    default:
      return item satisfies never;
  }
};

const charsOf = (item: Item): ReadonlySet<number> => {
  switch (item.kind) {
    case 'chars':
      return item.set;
    case 'empty':
      return new Set();
    case 'choice':
      return union(item.options.map((option) => charsOf(option)));
    case 'repeat':
      return charsOf(item.item);
    case 'sequence':
      return union(item.items.map((one) => charsOf(one)));
    default:
      return item satisfies never;
  }
};

const union = (sets: readonly ReadonlySet<number>[]): ReadonlySet<number> => new Set(sets.flatMap((set) => [...set]));
const overlap = (left: ReadonlySet<number>, right: ReadonlySet<number>): boolean =>
  [...left].some((code) => right.has(code));
