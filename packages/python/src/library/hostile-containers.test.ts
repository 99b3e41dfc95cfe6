import { expect, it } from 'vitest';
import type { Policy } from '../policy/policy.ts';
import { runHere } from '../run/testdata/run-here.ts';

const ran = async (
  source: string,
  parts: Partial<Pick<Policy, 'attributes'>> = {},
): Promise<{ readonly kind: string; readonly out: string }> => {
  const { outcome, output } = await runHere(source, {
    ...parts,
    limits: { seconds: 10, steps: 1e7, bytes: 2 ** 26, output: 10_000, depth: 500 },
  });
  return { kind: outcome.kind, out: output };
};

it.each([
  "import itertools\nitertools.product('ab', repeat=10**9)",
  'import itertools\nlist(itertools.permutations(range(12)))',
  'import itertools\nnext(itertools.combinations_with_replacement("a", 10**9))',
  'import itertools\nitertools.tee([], 10**9)',
  'import itertools\nlist(itertools.repeat(1))',
  'import itertools\nfor x in itertools.cycle([]): pass\nnext(itertools.islice(itertools.count(), 10**15, None))',
  'import itertools, collections\ncollections.deque(itertools.count(), maxlen=0)',
  'import itertools\nsum(1 for _ in itertools.zip_longest(itertools.count(), []))',
  'from collections import deque\ndeque([1]) * 10**12',
  'from collections import deque\nd = deque([1])\nwhile True: d += d',
  'from collections import Counter\nlist(Counter(a=10**15).elements())',
  'from collections import Counter\nCounter(iter(int, 1))',
  'from array import array\narray("d", [0]) * 10**12',
  'from array import array\narray("b", iter(int, 1))',
  'from functools import reduce\nimport itertools\nreduce(max, itertools.count())',
  'from functools import lru_cache\nimport itertools\nf = lru_cache(None)(lambda x: "x" * 1000 + str(x))\nfor i in itertools.count(): f(i)',
  'import heapq, itertools\nlist(heapq.merge(itertools.count(), itertools.count()))',
  'import copy\nl = []\nfor _ in range(10**7): l = [l, l, l]\ncopy.deepcopy([l] * 10**7)',
  'from collections import namedtuple\nn = ["f%d" % i for i in range(10**5)]\nP = namedtuple("P", n)\nd = dict.fromkeys(n)\nwhile True: P(**d)',
])('stops %j at a limit', async (source) => {
  expect((await ran(source)).kind).toBe('exhausted');
});

it('asks the policy about attribute names that come from data', async () => {
  const attributes = { denied: ['__globals__'] };
  const name = '"__glo" + "bals__"';
  for (const source of [
    `from operator import attrgetter\nattrgetter("a." + ${name})`,
    `from operator import methodcaller\nmethodcaller(${name})`,
    `from functools import update_wrapper\nupdate_wrapper(lambda: 0, lambda: 0, assigned=[${name}])`,
    `from functools import wraps\nwraps(lambda: 0, assigned=[${name}])(lambda: 0)`,
  ])
    expect(await ran(`${source}\nprint("lived on")`, { attributes })).toEqual({ kind: 'refused', out: '' });
  expect(
    await ran(
      'from operator import attrgetter, methodcaller\nfrom functools import wraps\nprint(attrgetter("real")(5), methodcaller("upper")("x"), wraps(len)(lambda: 0).__name__)\n',
      { attributes },
    ),
  ).toEqual({ kind: 'returned', out: '5 X len\n' });
});

it('makes anew for each run what a program can change', async () => {
  const source = `
from collections import Counter, UserDict
from collections.abc import Mapping
from functools import wraps
import numbers
print(hasattr(Counter, "mark"), hasattr(Mapping.get, "mark"), hasattr(UserDict, "mark"), hasattr(wraps, "mark"), isinstance(5, Mapping))
Counter.mark = Mapping.get.mark = UserDict.mark = wraps.mark = 1
Mapping.register(int)
print(isinstance(5, Mapping))
`.replace('import numbers\n', '');
  const fresh = 'False False False False False\nTrue\n';
  expect(await ran(source)).toEqual({ kind: 'returned', out: fresh });
  expect(await ran(source)).toEqual({ kind: 'returned', out: fresh });
});

it('leaves the types that all runs share unchangeable', async () => {
  const { out } = await ran(`
from collections import deque, defaultdict, OrderedDict
from functools import partial
from itertools import chain
for cls in deque, defaultdict, OrderedDict, partial, chain:
    try:
        cls.mark = 1
    except TypeError as e:
        print(e)
`);
  expect(out).toBe(
    ['collections.deque', 'collections.defaultdict', 'collections.OrderedDict', 'functools.partial', 'itertools.chain']
      .map((name) => `cannot set 'mark' attribute of immutable type '${name}'\n`)
      .join(''),
  );
});
