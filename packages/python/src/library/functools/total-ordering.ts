/** `functools.total_ordering`: the comparisons that a class lacks, from one that it has and `__eq__`. */
import { setattr } from '../../runtime/attributes.ts';
import { callSpecial } from '../../runtime/call.ts';
import { equal, truth } from '../../runtime/compare.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { notImplemented, objectType, Type, typeOf, type Value } from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';

const names = ['__lt__', '__le__', '__gt__', '__ge__'] as const;
type Name = (typeof names)[number];

/** What a comparison is, given the answer of the one there is: that answer or its opposite, and equality where it matters. */
type Rule = (answer: boolean, self: Value, other: Value) => boolean;
const same: Rule = (_answer, self, other) => equal(self, other);
const rules: Readonly<Record<Name, Partial<Record<Name, Rule>>>> = {
  __lt__: {
    __gt__: (answer, self, other) => !answer && !same(answer, self, other),
    __le__: (answer, self, other) => answer || same(answer, self, other),
    __ge__: (answer) => !answer,
  },
  __le__: {
    __ge__: (answer, self, other) => !answer || same(answer, self, other),
    __lt__: (answer, self, other) => answer && !same(answer, self, other),
    __gt__: (answer) => !answer,
  },
  __gt__: {
    __lt__: (answer, self, other) => !answer && !same(answer, self, other),
    __ge__: (answer, self, other) => answer || same(answer, self, other),
    __le__: (answer) => !answer,
  },
  __ge__: {
    __le__: (answer, self, other) => !answer || same(answer, self, other),
    __gt__: (answer, self, other) => answer && !same(answer, self, other),
    __lt__: (answer) => !answer,
  },
};

/** `total_ordering(cls)`. */
export const totalOrdering = (cls: Value): Value => {
  if (!(cls instanceof Type)) throw typeError('total_ordering() argument must be a class');
  const defined = names.filter((name) => {
    const found = cls.lookup(name);
    return found !== undefined && found !== objectType.lookup(name);
  });
  if (defined.length === 0) throw valueError('must define at least one ordering operation: < > <= >=');
  // As CPython prefers them: __lt__, __le__, __gt__, __ge__.
  const root = names.find((name) => defined.includes(name))!;
  for (const [name, rule] of Object.entries(rules[root]) as [Name, Rule][]) {
    if (defined.includes(name)) continue;
    const f = pyFunction('functools', `${name}(self, other)`, (self: Value, other: Value) => {
      const answer = callSpecial(typeOf(self).lookup(root)!, self, [other]);
      return answer === notImplemented ? answer : rule(truth(answer), self, other);
    });
    setattr(cls, name, f);
  }
  return cls;
};
