/** `re.Pattern`: searching, splitting and replacing with a compiled pattern. */
import { index } from '../../runtime/arithmetic.ts';
import { newAlias } from '../../runtime/alias.ts';
import { call1, callable } from '../../runtime/call.ts';
import { classMethod, getter, method } from '../../runtime/callables.ts';
import { registerComparer } from '../../runtime/compare.ts';
import { newDict, setItem } from '../../runtime/dict.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import {
  ByteArray,
  Bytes,
  Iter,
  newBuiltinType,
  newList,
  newTuple,
  none,
  notImplemented,
  Obj,
  objectType,
  StrBox,
  toStr,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { registerRepr, repr } from '../../runtime/text.ts';
import { addIterator } from '../../runtime/types/containers.ts';
import { flag, type Mode, type Regex, RegexScan } from '../../regex/index.ts';
import { flagText } from './flags.ts';
import { Match } from './match.ts';
import { joined, piece, pieceText, type Subject, subjectOf } from './subject.ts';
import { templateOf } from './template.ts';

/** Whom the engine pays. */
const payer = {
  spend: (steps: number): void => meter.spend(steps),
  allocate: (bytes: number): void => meter.allocate(bytes),
};

/** A compiled pattern. */
export class Pattern extends Obj {
  /** The pattern as the program gave it. */
  readonly pattern: Value;
  readonly kind: 'str' | 'bytes';
  readonly regex: Regex;

  constructor(pattern: Value, kind: 'str' | 'bytes', regex: Regex) {
    super();
    this.pattern = pattern;
    this.kind = kind;
    this.regex = regex;
  }

  /** One match or `None`. */
  find(string: Value, pos: number, endpos: number, mode: Mode): Value {
    const subject = subjectOf(string, this.kind);
    if (!this.regex.run(subject, pos, endpos, mode, false, payer)) return none;
    return this.matched(string, subject, pos, endpos);
  }

  /** The match that the engine has just found. */
  matched(string: Value, subject: Subject, pos: number, endpos: number): Match {
    const { length } = subject;
    const from = pos < 0 ? 0 : pos > length ? length : pos;
    const to = endpos < 0 ? 0 : endpos > length ? length : endpos;
    meter.allocate(160);
    return new Match(this, string, subject, this.regex.spans(), from, to);
  }

  /** `findall`. */
  all(string: Value, pos: number, endpos: number): Value[] {
    const subject = subjectOf(string, this.kind);
    const { regex } = this;
    const scan = new RegexScan(regex, subject, pos, endpos);
    const empty = joined('', this.kind);
    const out: Value[] = [];
    const { groups } = regex;
    while (scan.search(payer)) {
      meter.allocate(48);
      if (groups === 0) out.push(piece(subject, regex.start, regex.end));
      else if (groups === 1) out.push(group(regex, subject, 1, empty));
      else {
        const some: Value[] = [];
        for (let n = 1; n <= groups; n++) some.push(group(regex, subject, n, empty));
        meter.allocate(groups * 16);
        out.push(newTuple(some));
      }
    }
    return out;
  }

  /** `split`; no bound if `most` is 0. */
  split(string: Value, most: number): Value[] {
    const subject = subjectOf(string, this.kind);
    const { regex } = this;
    const scan = new RegexScan(regex, subject, 0, subject.length);
    const out: Value[] = [];
    let last = 0;
    let n = 0;
    while ((most === 0 || n < most) && scan.search(payer)) {
      meter.allocate(48 + regex.groups * 16);
      out.push(piece(subject, last, regex.start));
      for (let at = 1; at <= regex.groups; at++) out.push(group(regex, subject, at, none));
      last = regex.end;
      n++;
    }
    out.push(piece(subject, last, subject.length));
    return out;
  }

  /** `subn`: the new text, and how many replacements were made; no bound if `most` is 0. */
  replace(by: Value, string: Value, most: number): readonly [Value, number] {
    const subject = subjectOf(string, this.kind);
    const { regex, kind } = this;
    const calls = callable(by);
    const parts = calls ? [] : templateOf(this, by);
    const literal = parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : undefined;
    const fits = calls || (kind === 'str') === (typeof by === 'string' || by instanceof StrBox);
    const scan = new RegexScan(regex, subject, 0, subject.length);
    let out = '';
    let last = 0;
    let n = 0;
    let items = 0;
    while ((most === 0 || n < most) && scan.search(payer)) {
      n++;
      const { start, end } = regex;
      const before = out.length;
      if (last < start) {
        out += pieceText(subject, last, start);
        items++;
      }
      last = end;
      if (calls) {
        const result = call1(by, this.matched(string, subject, 0, subject.length));
        if (result !== none) out += replacement(result, kind, items++);
      } else if (!fits) throw wrongItem(kind, by, items);
      else if (literal !== undefined) {
        out += literal;
        items++;
      } else {
        for (const part of parts) {
          if (typeof part === 'string') out += part;
          else {
            const from = part === 0 ? start : regex.groupStart(part);
            if (from >= 0) out += pieceText(subject, from, part === 0 ? end : regex.groupEnd(part));
          }
        }
        items++;
      }
      meter.allocate(out.length - before + 16);
    }
    if (n === 0 && typeof subject === 'string') return [subject, 0];
    meter.allocate(subject.length - last);
    return [joined(out + pieceText(subject, last, subject.length), kind), n];
  }
}

const group = (regex: Regex, subject: Subject, n: number, fallback: Value): Value => {
  const start = regex.groupStart(n);
  return start < 0 ? fallback : piece(subject, start, regex.groupEnd(n));
};

const wrongItem = (kind: 'str' | 'bytes', v: Value, at: number): object =>
  typeError(
    kind === 'str'
      ? `sequence item ${at}: expected str instance, ${typeOf(v).name} found`
      : `sequence item ${at}: expected a bytes-like object, ${typeOf(v).name} found`,
  );

/** What a replacing function gave, as text. Errors: TypeError in the words of `str.join`. */
const replacement = (v: Value, kind: 'str' | 'bytes', at: number): string => {
  if (kind === 'str') {
    if (typeof v === 'string') return v;
    if (v instanceof StrBox) return v.v;
  } else if (v instanceof Bytes || v instanceof ByteArray) return pieceText(v.v, 0, v.v.length);
  throw wrongItem(kind, v, at);
};

const patternType = newBuiltinType('Pattern', Pattern as never, objectType, 're');
patternType.name = 're.Pattern';

/** A position given by the program; beyond the end means the end. */
const position = (v: Value | undefined): number => (v === undefined ? Infinity : Number(index(v)));

for (const mode of ['match', 'search', 'fullmatch'] as const)
  method(
    patternType,
    `${mode}(self, string, pos=0, endpos=...)`,
    (self: Pattern, string: Value, pos: Value, endpos: Value | undefined) =>
      self.find(string, position(pos), position(endpos), mode),
  );
method(
  patternType,
  'findall(self, string, pos=0, endpos=...)',
  (self: Pattern, string: Value, pos: Value, endpos: Value | undefined) =>
    newList(self.all(string, position(pos), position(endpos))),
);

class MatchIter extends Iter {
  private readonly pattern: Pattern;
  private readonly string: Value;
  private readonly subject: Subject;
  private readonly scan: RegexScan;
  private readonly pos: number;
  private readonly endpos: number;

  constructor(pattern: Pattern, string: Value, pos: number, endpos: number) {
    super();
    this.pattern = pattern;
    this.string = string;
    this.subject = subjectOf(string, pattern.kind);
    this.scan = new RegexScan(pattern.regex, this.subject, pos, endpos);
    this.pos = pos;
    this.endpos = endpos;
  }

  next(): Value | undefined {
    return this.scan.search(payer) ? this.pattern.matched(this.string, this.subject, this.pos, this.endpos) : undefined;
  }

  /** The next match right where the last one ended. */
  nextHere(): Value | undefined {
    return this.scan.match(payer) ? this.pattern.matched(this.string, this.subject, this.pos, this.endpos) : undefined;
  }
}
addIterator(newBuiltinType('callable_iterator', MatchIter as never, objectType));

/** `finditer`. */
export const finditer = (pattern: Pattern, string: Value, pos = 0, endpos = Infinity): Iter =>
  new MatchIter(pattern, string, pos, endpos);
method(
  patternType,
  'finditer(self, string, pos=0, endpos=...)',
  (self: Pattern, string: Value, pos: Value, endpos: Value | undefined) =>
    finditer(self, string, position(pos), position(endpos)),
);

class Scanner extends Obj {
  readonly pattern: Pattern;
  readonly matches: MatchIter;
  constructor(pattern: Pattern, matches: MatchIter) {
    super();
    this.pattern = pattern;
    this.matches = matches;
  }
}
const scannerType = newBuiltinType('SRE_Scanner', Scanner as never, objectType, '_sre');
method(scannerType, 'match(self, /)', (self: Scanner) => self.matches.nextHere() ?? none);
method(scannerType, 'search(self, /)', (self: Scanner) => self.matches.next() ?? none);
getter(scannerType, 'pattern', (self: Scanner) => self.pattern);
method(
  patternType,
  'scanner(self, string, pos=0, endpos=...)',
  (self: Pattern, string: Value, pos: Value, endpos: Value | undefined) =>
    new Scanner(self, new MatchIter(self, string, position(pos), position(endpos))),
);

/** A bound on splits or replacements: negative ones let nothing happen. */
const bound = (v: Value): number => Number(index(v));
/** `split` with the program's bound. */
export const split = (pattern: Pattern, string: Value, most: Value): Value => {
  const n = bound(most);
  return newList(n < 0 ? [joined(whole(pattern, string), pattern.kind)] : pattern.split(string, n));
};
/** `sub` or `subn` with the program's bound. */
export const replace = (pattern: Pattern, by: Value, string: Value, most: Value): readonly [Value, number] => {
  const n = bound(most);
  return n < 0 ? [joined(whole(pattern, string), pattern.kind), 0] : pattern.replace(by, string, n);
};
const whole = (pattern: Pattern, string: Value): string => {
  const subject = subjectOf(string, pattern.kind);
  return pieceText(subject, 0, subject.length);
};
method(patternType, 'split(self, string, maxsplit=0)', (self: Pattern, string: Value, most: Value) =>
  split(self, string, most),
);
method(
  patternType,
  'sub(self, repl, string, count=0)',
  (self: Pattern, by: Value, string: Value, most: Value) => replace(self, by, string, most)[0],
);
method(patternType, 'subn(self, repl, string, count=0)', (self: Pattern, by: Value, string: Value, most: Value) =>
  newTuple(replace(self, by, string, most)),
);

getter(patternType, 'pattern', (self: Pattern) => self.pattern);
getter(patternType, 'flags', (self: Pattern) => self.regex.flags);
getter(patternType, 'groups', (self: Pattern) => self.regex.groups);
getter(patternType, 'groupindex', (self: Pattern) => {
  const out = newDict();
  for (const [name, n] of self.regex.groupIndex) setItem(out, toStr(name), n);
  return out;
});
method(patternType, '__copy__(self, /)', (self: Pattern) => self);
method(patternType, '__deepcopy__(self, memo, /)', (self: Pattern) => self);
classMethod(patternType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));

registerComparer(Pattern, (op, a: Pattern, b) => {
  if ((op !== '==' && op !== '!=') || !(b instanceof Pattern)) return notImplemented;
  const same = a === b || (a.kind === b.kind && a.regex.flags === b.regex.flags && repr(a.pattern) === repr(b.pattern));
  return same === (op === '==');
});

/** Flags as a pattern shows them: from the lowest bit on. */
const byBit = (flags: number): string => {
  const out: string[] = [];
  for (let bit = 1; bit <= flags; bit *= 2) if ((flags & bit) !== 0) out.push(flagText(bit));
  return out.join('|');
};

/** How much of a pattern is shown. Units: characters of its repr. */
const SHOWN = 200;
registerRepr(Pattern, (self: Pattern) => {
  const { flags } = self.regex;
  const implied = self.kind === 'str' && (flags & (flag.ascii | flag.locale | flag.unicode)) === flag.unicode;
  const shown = implied ? flags & ~flag.unicode : flags;
  return `re.compile(${repr(self.pattern).slice(0, SHOWN)}${shown === 0 ? '' : `, ${byBit(shown)}`})`;
});

export { patternType };
