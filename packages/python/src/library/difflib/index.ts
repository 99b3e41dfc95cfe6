/** `difflib`. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { floatOf, index } from '../../runtime/arithmetic.ts';
import { contains, less, textOf } from '../../runtime/compare.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { iterate, listOf } from '../../runtime/iteration.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import {
  Iter,
  type Module,
  newBuiltinType,
  newList,
  none,
  objectType,
  toStr,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { repr } from '../../runtime/text.ts';
import { addIterator } from '../../runtime/types/containers.ts';
import { compareLines } from './differ.ts';
import { checkLines, contextDiff, type Heading, unifiedDiff } from './line-diffs.ts';
import { Matcher } from './matcher.ts';
import { newSequenceTypes } from './sequence-matcher.ts';

/** Lines that are worked out when the first is asked for. */
class Lines extends Iter {
  private make: (() => readonly string[]) | undefined;
  private lines: readonly string[] = [];
  private i = 0;
  constructor(make: () => readonly string[]) {
    super();
    this.make = make;
  }
  next(): Value | undefined {
    const { make } = this;
    if (make !== undefined) {
      this.make = undefined;
      this.lines = make();
    }
    return this.i < this.lines.length ? toStr(this.lines[this.i++]!) : undefined;
  }
}
addIterator(newBuiltinType('generator', Lines as never, objectType));

const SIGNATURE = "(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\\n')";

const lineDiff =
  (diff: typeof unifiedDiff) =>
  (a: Value, b: Value, ...rest: Value[]): Value => {
    const [fromFile, toFile, fromDate, toDate, n, end] = rest as [Value, Value, Value, Value, Value, Value];
    return new Lines(() => {
      const first = listOf(a);
      const second = listOf(b);
      const lineEnd = end === '\\n' ? '\n' : end;
      checkLines(first, second, [fromFile, toFile, fromDate, toDate, lineEnd]);
      const heading: Heading = {
        fromFile: textOf(fromFile)!,
        toFile: textOf(toFile)!,
        fromDate: textOf(fromDate)!,
        toDate: textOf(toDate)!,
        end: textOf(lineEnd)!,
      };
      return diff(first, second, heading, Number(index(n)));
    });
  };

const closeMatches = (word: Value, possibilities: Value, n: Value, cutoff: Value): Value => {
  const most = index(n);
  if (!(most > 0)) throw valueError(`n must be > 0: ${repr(n)}`);
  const least = floatOf(cutoff);
  if (!(least >= 0 && least <= 1)) throw valueError(`cutoff must be in [0.0, 1.0]: ${repr(cutoff)}`);
  const matcher = new Matcher(undefined, true);
  matcher.setSecond(listOf(word));
  const found: { readonly score: number; readonly v: Value }[] = [];
  const it = iterate(possibilities);
  for (let v = it.next(); v !== undefined; v = it.next()) {
    matcher.setFirst(listOf(v));
    if (matcher.realQuickRatio() < least || matcher.quickRatio() < least) continue;
    const score = matcher.ratio();
    if (score >= least) found.push({ score, v });
  }
  found.sort((x, y) => y.score - x.score || (less(y.v, x.v) ? -1 : less(x.v, y.v) ? 1 : 0));
  return newList(found.slice(0, Number(most)).map(({ v }) => v));
};

const isCharacterJunk = (v: Value): boolean => v === ' ' || v === '\t';

const restore = (delta: Value, which: Value): Value => {
  return new Lines(() => {
    const choice = Number(index(which));
    const mark = choice === 1 ? '- ' : choice === 2 ? '+ ' : undefined;
    if (mark === undefined) throw valueError(`unknown delta choice (must be 1 or 2): ${repr(which)}`);
    const out: string[] = [];
    for (const line of listOf(delta)) {
      const text = textOf(line);
      if (text === undefined) throw typeError(`expected str, got ${typeOf(line).name}`);
      if (text.startsWith('  ') || text.startsWith(mark)) out.push(text.slice(2));
    }
    return out;
  });
};

const optional = (v: Value): Value | undefined => (v === none ? undefined : v);

const newDifferType = (): Type =>
  pyClass('difflib', 'Differ', {
    bases: [],
    methods: {
      '__init__(self, linejunk=None, charjunk=None)': (self: Value, lineJunk: Value, charJunk: Value) => {
        setattr(self, 'linejunk', lineJunk);
        setattr(self, 'charjunk', charJunk);
        return none;
      },
      'compare(self, a, b)': (self: Value, a: Value, b: Value) =>
        new Lines(() =>
          compareLines(listOf(a), listOf(b), optional(getattr(self, 'linejunk')), optional(getattr(self, 'charjunk'))),
        ),
    },
  });

export const newModule = (): Module => {
  const { match, sequenceMatcher } = newSequenceTypes();
  const characterJunk = pyFunction('difflib', "IS_CHARACTER_JUNK(ch, ws=' \\t')", (ch: Value, ws: Value) =>
    contains(ws === ' \\t' ? ' \t' : ws, ch),
  );
  return newModuleOf('difflib', {
    SequenceMatcher: sequenceMatcher,
    Match: match,
    Differ: newDifferType(),
    unified_diff: pyFunction('difflib', `unified_diff${SIGNATURE}`, lineDiff(unifiedDiff)),
    context_diff: pyFunction('difflib', `context_diff${SIGNATURE}`, lineDiff(contextDiff)),
    ndiff: pyFunction(
      'difflib',
      'ndiff(a, b, linejunk=None, charjunk=...)',
      (a: Value, b: Value, lineJunk: Value, charJunk: Value | undefined) =>
        new Lines(() =>
          compareLines(
            listOf(a),
            listOf(b),
            optional(lineJunk),
            charJunk === undefined || charJunk === characterJunk ? isCharacterJunk : optional(charJunk),
          ),
        ),
    ),
    restore: pyFunction('difflib', 'restore(delta, which)', restore),
    get_close_matches: pyFunction('difflib', 'get_close_matches(word, possibilities, n=3, cutoff=0.6)', closeMatches),
    IS_CHARACTER_JUNK: characterJunk,
    IS_LINE_JUNK: pyFunction('difflib', 'IS_LINE_JUNK(line, pat=None)', (line: Value) => {
      const text = textOf(line) ?? '';
      return /^#?$/.test(text.replace(/\s+/g, ''));
    }),
    __all__: newList(
      'get_close_matches ndiff restore SequenceMatcher Differ IS_CHARACTER_JUNK IS_LINE_JUNK context_diff unified_diff Match'.split(
        ' ',
      ),
    ),
  });
};
