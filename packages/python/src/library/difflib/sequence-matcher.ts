/** `difflib.SequenceMatcher`, a class of Python's making over `Matcher`. */
import { setattr } from '../../runtime/attributes.ts';
import { index } from '../../runtime/arithmetic.ts';
import { call } from '../../runtime/call.ts';
import { truth } from '../../runtime/compare.ts';
import { newDict, setItem } from '../../runtime/dict.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { ArrayIter, listOf } from '../../runtime/iteration.ts';
import { newList, newTuple, none, type Obj, toFloat, type Type, type Value } from '../../runtime/object.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { newSet } from '../../runtime/set.ts';
import { newNamedTuple } from '../collections/named-tuple.ts';
import { Matcher, type Opcode, type Run } from './matcher.ts';

const matchers = new WeakMap<Obj, Matcher>();
const matcherOf = (self: Value): Matcher => {
  const found = matchers.get(self as Obj);
  if (found === undefined) throw typeError('SequenceMatcher was not initialised');
  return found;
};

const opcode = ([tag, i1, i2, j1, j2]: Opcode): Value => newTuple([tag, i1, i2, j1, j2]);

const setFirst = (self: Value, a: Value): void => {
  matcherOf(self).setFirst(listOf(a));
  setattr(self, 'a', a);
};
const setSecond = (self: Value, b: Value): void => {
  const matcher = matcherOf(self);
  matcher.setSecond(listOf(b));
  setattr(self, 'b', b);
  const places = newDict();
  for (const [element, at] of matcher.placesByElement()) setItem(places, element, newList([...at]));
  setattr(self, 'b2j', places);
  setattr(self, 'bjunk', newSet(matcher.junk));
  setattr(self, 'bpopular', newSet(matcher.popular));
};

/** `Match` and `SequenceMatcher` for a run. */
export const newSequenceTypes = (): { readonly match: Type; readonly sequenceMatcher: Type } => {
  const match = newNamedTuple('Match', ['a', 'b', 'size'], false, [], 'difflib');
  const shown = ({ a, b, size }: Run): Value => call(match, [a, b, size]);
  const sequenceMatcher = pyClass('difflib', 'SequenceMatcher', {
    bases: [],
    methods: {
      "__init__(self, isjunk=None, a='', b='', autojunk=True)": (
        self: Value,
        isJunk: Value,
        a: Value,
        b: Value,
        autoJunk: Value,
      ) => {
        matchers.set(self as Obj, new Matcher(isJunk === none ? undefined : isJunk, truth(autoJunk)));
        setattr(self, 'isjunk', isJunk);
        setattr(self, 'autojunk', autoJunk);
        setFirst(self, a);
        setSecond(self, b);
        return none;
      },
      'set_seqs(self, a, b)': (self: Value, a: Value, b: Value) => {
        setFirst(self, a);
        setSecond(self, b);
        return none;
      },
      'set_seq1(self, a)': (self: Value, a: Value) => {
        setFirst(self, a);
        return none;
      },
      'set_seq2(self, b)': (self: Value, b: Value) => {
        setSecond(self, b);
        return none;
      },
      'find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None)': (
        self: Value,
        alo: Value,
        ahi: Value,
        blo: Value,
        bhi: Value,
      ) => {
        const matcher = matcherOf(self);
        const bound = (v: Value, length: number): number =>
          v === none ? length : Math.max(0, Math.min(length, Number(index(v))));
        const first = bound(alo, matcher.a.length);
        const second = bound(blo, matcher.b.length);
        return shown(
          matcher.longest(
            first,
            Math.max(first, bound(ahi, matcher.a.length)),
            second,
            Math.max(second, bound(bhi, matcher.b.length)),
          ),
        );
      },
      'get_matching_blocks(self)': (self: Value) => newList(matcherOf(self).matchingBlocks().map(shown)),
      'get_opcodes(self)': (self: Value) => newList(matcherOf(self).opcodes().map(opcode)),
      'get_grouped_opcodes(self, n=3)': (self: Value, n: Value) =>
        new ArrayIter(
          matcherOf(self)
            .groups(Number(index(n)))
            .map((group) => newList(group.map(opcode))),
        ),
      'ratio(self)': (self: Value) => toFloat(matcherOf(self).ratio()),
      'quick_ratio(self)': (self: Value) => toFloat(matcherOf(self).quickRatio()),
      'real_quick_ratio(self)': (self: Value) => toFloat(matcherOf(self).realQuickRatio()),
    },
  });
  return { match, sequenceMatcher };
};
