/** `re.Match`. */
import { index } from '../../runtime/arithmetic.ts';
import { classMethod, getter, method } from '../../runtime/callables.ts';
import { newAlias } from '../../runtime/alias.ts';
import { newDict, setItem } from '../../runtime/dict.ts';
import { indexError } from '../../runtime/exceptions.ts';
import {
  newBuiltinType,
  newTuple,
  none,
  Obj,
  objectType,
  StrBox,
  toStr,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { registerRepr, repr } from '../../runtime/text.ts';
import type { Pattern } from './pattern.ts';
import { joined, piece, pieceText, type Subject } from './subject.ts';
import { templateOf } from './template.ts';

/** One match: the spans of the groups in a subject. */
export class Match extends Obj {
  readonly re: Pattern;
  /** The value that was searched, and what the engine saw of it. */
  readonly string: Value;
  readonly subject: Subject;
  /** Starts and ends of group 0 to n; -1 where a group did not take part. */
  readonly spans: Int32Array;
  readonly lastIndex: number;
  readonly pos: number;
  readonly endpos: number;

  constructor(re: Pattern, string: Value, subject: Subject, spans: Int32Array, pos: number, endpos: number) {
    super();
    this.re = re;
    this.string = string;
    this.subject = subject;
    this.spans = spans;
    this.lastIndex = re.regex.lastIndex;
    this.pos = pos;
    this.endpos = endpos;
  }

  /** The text of a group, or the fallback if it did not take part. */
  group(n: number, fallback: Value): Value {
    const start = this.spans[2 * n]!;
    const end = this.spans[2 * n + 1]!;
    if (start < 0) return fallback;
    return typeof this.subject === 'string' ? this.subject.slice(start, end) : piece(this.subject, start, end);
  }
}
const matchType = newBuiltinType('Match', Match as never, objectType, 're');
// Messages name it with its module.
matchType.name = 're.Match';

/** The number of a group given by number or name. Errors: IndexError. */
const groupOf = (m: Match, which: Value): number => {
  if (typeof which === 'number') {
    if (which >= 0 && 2 * which < m.spans.length && Number.isInteger(which)) return which;
  } else if (typeof which === 'string') {
    const found = m.re.regex.groupIndex.get(which);
    if (found !== undefined) return found;
  } else if (which instanceof StrBox) {
    const found = m.re.regex.groupIndex.get(which.v);
    if (found !== undefined) return found;
  } else if (typeof which === 'boolean' || (which instanceof Obj && which.t.lookup('__index__') !== undefined))
    return groupOf(m, index(which));
  throw indexError('no such group');
};

method(matchType, 'group(self, *groups)', (self: Match, groups: readonly Value[]) => {
  if (groups.length === 0) return self.group(0, none);
  if (groups.length === 1) return self.group(groupOf(self, groups[0]!), none);
  return newTuple(groups.map((which) => self.group(groupOf(self, which), none)));
});
method(matchType, '__getitem__(self, key, /)', (self: Match, key: Value) => self.group(groupOf(self, key), none));
method(matchType, 'groups(self, default=None)', (self: Match, fallback: Value) => {
  const out: Value[] = [];
  for (let n = 1; n <= self.re.regex.groups; n++) out.push(self.group(n, fallback));
  return newTuple(out);
});
method(matchType, 'groupdict(self, default=None)', (self: Match, fallback: Value) => {
  const out = newDict();
  for (const [name, n] of self.re.regex.groupIndex) setItem(out, toStr(name), self.group(n, fallback));
  return out;
});
method(matchType, 'start(self, group=0, /)', (self: Match, which: Value) => self.spans[2 * groupOf(self, which)]!);
method(matchType, 'end(self, group=0, /)', (self: Match, which: Value) => self.spans[2 * groupOf(self, which) + 1]!);
const span = (m: Match, n: number): Value => newTuple([m.spans[2 * n]!, m.spans[2 * n + 1]!]);
method(matchType, 'span(self, group=0, /)', (self: Match, which: Value) => span(self, groupOf(self, which)));
method(matchType, 'expand(self, template)', (self: Match, template: Value) => {
  let out = '';
  for (const part of templateOf(self.re, template)) {
    if (typeof part === 'string') out += part;
    else if (self.spans[2 * part]! >= 0)
      out += pieceText(self.subject, self.spans[2 * part]!, self.spans[2 * part + 1]!);
  }
  return joined(out, self.re.kind);
});
getter(matchType, 're', (self: Match) => self.re);
getter(matchType, 'string', (self: Match) => self.string);
getter(matchType, 'pos', (self: Match) => self.pos);
getter(matchType, 'endpos', (self: Match) => self.endpos);
getter(matchType, 'lastindex', (self: Match) => (self.lastIndex < 0 ? none : self.lastIndex));
getter(matchType, 'lastgroup', (self: Match) => {
  for (const [name, n] of self.re.regex.groupIndex) if (n === self.lastIndex) return toStr(name);
  return none;
});
getter(matchType, 'regs', (self: Match) => {
  const out: Value[] = [];
  for (let n = 0; n <= self.re.regex.groups; n++) out.push(span(self, n));
  return newTuple(out);
});
method(matchType, '__copy__(self, /)', (self: Match) => self);
method(matchType, '__deepcopy__(self, memo, /)', (self: Match) => self);
classMethod(matchType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));

/** How much of a match is shown. Units: characters of the repr. */
const SHOWN = 50;
registerRepr(Match, (m: Match) => {
  const shown = repr(piece(m.subject, m.spans[0]!, Math.min(m.spans[1]!, m.spans[0]! + SHOWN))).slice(0, SHOWN);
  return `<re.Match object; span=(${m.spans[0]!}, ${m.spans[1]!}), match=${shown}>`;
});

export { matchType };
