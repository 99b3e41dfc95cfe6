/** What asks for endless numbers, dates or chance is stopped by a limit, and is paid for before it is done. */
import { expect, it } from 'vitest';
import { runHere } from '../run/testdata/run-here.ts';

const ending = async (source: string): Promise<string> => {
  const { outcome } = await runHere(source, {
    limits: { seconds: 5, steps: 3e7, bytes: 2 ** 26, output: 10_000, depth: 500 },
  });
  if (outcome.kind === 'exhausted') return outcome.resource;
  return outcome.kind === 'raised' ? outcome.type : outcome.kind;
};

it.each([
  'import math\nmath.factorial(10**7)',
  'import math\nmath.comb(10**9, 5 * 10**8)',
  'import math\nmath.perm(10**8, 10**8)',
  'import math\nmath.prod(range(1, 10**7))',
  'import math\nmath.lcm(*range(1, 300000))',
  'import random\nrandom.getrandbits(2**40)',
  'import random\nrandom.randbytes(10**12)',
  'import random\nrandom.choices([1, 2], k=10**10)',
  'import random\nrandom.sample(range(10**15), 10**9)',
  'import random\nrandom.sample([1, 2], counts=[10**10, 10**10], k=10**10)',
  'import statistics\nstatistics.quantiles([1, 2], n=10**10)',
  'import statistics\nstatistics.NormalDist().samples(10**9)',
  'import statistics\nstatistics.NormalDist().quantiles(10**12)',
  'from fractions import Fraction\nFraction("1e1000000000")',
  'from fractions import Fraction\nf"{Fraction(1, 3):.1000000000f}"',
  'from fractions import Fraction\nf"{Fraction(1, 3):10000000000f}"',
  'from fractions import Fraction\nFraction(3, 7) ** 10**10',
  'from decimal import Decimal\nint(Decimal("1e999999999"))',
  'from decimal import Decimal\nf"{Decimal(1):10000000000}"',
  'import decimal\ndecimal.getcontext().prec = 10**9\ndecimal.Decimal(2).sqrt()',
  'import calendar\ncalendar.month(2024, 1, w=10**9)',
  'import calendar\ncalendar.month(2024, 1, l=10**9)',
  'import calendar\ncalendar.calendar(2024, c=10**9)',
  'import calendar\ncalendar.formatstring(["a"] * 100, 10**8)',
  'from zoneinfo import ZoneInfo\nfrom datetime import datetime\nwhile True: ZoneInfo.no_cache("Europe/Paris").utcoffset(datetime(2024, 1, 1))',
])('%s', async (source) => {
  expect(['steps', 'bytes', 'seconds', 'MemoryError']).toContain(await ending(source));
});

it.each([
  'import math\nmath.factorial(2000)',
  'import random\nrandom.sample(range(10**15), 1000)',
  'import statistics\nstatistics.stdev(range(10000))',
  'from decimal import Decimal\nint(Decimal("1e1000"))',
  'import calendar\ncalendar.calendar(2024)',
])('lets go on: %s', async (source) => {
  expect(await ending(source)).toBe('returned');
});
