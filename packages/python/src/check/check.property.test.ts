/** The check meets programs that nobody wrote: damaged, deep, wide. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { mutate } from '../syntax/testdata/mutate.ts';
import type { Grammar, Policy } from '../policy/policy.ts';
import { presets } from '../policy/presets.ts';
import { checkProgram } from './check.ts';

const strictest: Policy = {
  ...presets.pure,
  grammar: Object.fromEntries(Object.keys(presets.pure.grammar).map((name) => [name, false])) as unknown as Grammar,
  modules: { granted: [], members: [] },
  builtins: { kind: 'only', names: [] },
};

const samples = [
  'import os.path as p, sys\nfrom json import loads as l\nprint(p.join("a"), l("{}"), sys.modules)',
  'class A(B, metaclass=C):\n    x: int = 1\n    def __eq__(self, o): return self.__eq__(o)\n    @property\n    def y(self): return getattr(self, "__globals__")',
  'async def f(a, *b, c=1, **d):\n    async with x as y, z: await y\n    async for i in j: yield i\n    return [k async for k in l if (m := k)]',
  'try:\n    import numpy as np\nexcept (ImportError, ValueError) as e:\n    raise X from e\nelse: pass\nfinally: del e',
  'match p:\n    case {"a": [1, *r], **k} if r: pass\n    case A(b, c=D.e) | -1 as z: pass\n    case None: pass',
  'def f[T: int](x: T) -> T:\n    global g\n    nonlocal_ = lambda q=eval: (yield)\n    return f"{x!r:>{w}} {x.__class__}" + "{0.__code__}".format(f)',
  'type P[T] = list[T]\nx[1:2, ::3] += not -y if a < b <= c else {**d, "e": {1, *f}}\nassert x, open("/etc/passwd")',
];

const found = (text: string, policy: Policy) => {
  const { module, problems } = parse(text, { mode: 'strict' });
  return problems.length > 0 ? undefined : checkProgram(text, module, policy);
};

describe('the check', () => {
  it('reads damaged programs, and places what it finds inside of them and in order', () => {
    let read = 0;
    for (const text of [...samples, ...mutate(samples, 3000, 7)]) {
      for (const policy of [strictest, presets.pure, presets.net]) {
        const violations = found(text, policy);
        if (violations === undefined) continue;
        read += 1;
        violations.forEach(({ span: { start, end } }, index) => {
          expect(start.offset).toBeGreaterThanOrEqual(0);
          expect(end.offset).toBeGreaterThanOrEqual(start.offset);
          expect(end.offset).toBeLessThanOrEqual(text.length);
          expect(start.offset).toBeGreaterThanOrEqual(violations[index - 1]?.span.start.offset ?? 0);
        });
      }
    }
    expect(read).toBeGreaterThan(1000);
  });

  it('finds less under a policy that grants more', () => {
    for (const text of [...samples, ...mutate(samples, 500, 11)]) {
      const strict = found(text, strictest)?.filter(({ kind }) => kind === 'violation').length ?? 0;
      const pure = found(text, presets.pure)?.filter(({ kind }) => kind === 'violation').length ?? 0;
      expect(pure).toBeLessThanOrEqual(strict);
    }
  });

  it('knows a denied attribute under any name and value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...presets.pure.attributes.denied),
        fc.constantFrom('x', '()', '"s"', 'a[0].b', '(lambda: 0)'),
        (name, value) => {
          expect(found(`${value}.${name}`, presets.pure)?.map(({ subject }) => subject)).toEqual([name]);
          expect(
            found(`getattr(${value}, ${JSON.stringify(name)})`, presets.pure)?.map(({ subject }) => subject),
          ).toContain(name);
        },
      ),
    );
  });

  it('keeps its messages short and its lists bounded', () => {
    const long = 'a'.repeat(200_000);
    const texts = [
      `import ${'a.'.repeat(200_000)}b`,
      `from ${long} import ${long}`,
      `${long}()`,
      `${long}.x(eval)`,
      `open("/${long}")`,
      `def ${long}(): ${long}()`,
    ];
    for (const text of texts)
      for (const policy of [strictest, presets.agent, presets.net])
        for (const { subject, what, why, repair, grant } of found(text, policy) ?? [])
          expect(`${subject}${what}${why}${repair}${grant?.line ?? ''}`.length).toBeLessThan(3000);
    expect(found('eval\nf()\n'.repeat(50_000), presets.pure)).toHaveLength(10_200);
  });

  const many = 20_000;
  it.each([
    ['a sum', 'x = ' + '1 + '.repeat(many) + 'exec'],
    ['a chain of attributes', `import os\nos${'.path'.repeat(many)}\nexec`],
    ['a chain of calls', `x${'()'.repeat(many)}\nexec`],
    ['a chain of comparisons', `x${' < 1'.repeat(many)}\nexec`],
    ['a chain of elif', `if a: pass\n${'elif a: pass\n'.repeat(many)}exec`],
    ['many targets', `${'a, '.repeat(many * 10)}b = x\nexec`],
    ['many names', `${'a = '.repeat(many)}exec`],
    [
      'functions that call each other',
      `${Array.from({ length: many }, (_, i) => `def f${String(i)}(): f${String(i + 1)}()\n`).join('')}exec`,
    ],
  ])('passes through %s', (_, text) => {
    const { module, problems } = parse(text, { mode: 'strict' });
    // What the parser refuses never comes this far.
    if (problems.length > 0) return expect(problems).toHaveLength(1);
    const policy = { ...presets.agent, grammar: { ...presets.agent.grammar, recursion: false } };
    expect(
      checkProgram(text, module, policy)
        .filter(({ kind }) => kind === 'violation')
        .map(({ subject }) => subject),
    ).toEqual(['exec']);
    return undefined;
  });
});
