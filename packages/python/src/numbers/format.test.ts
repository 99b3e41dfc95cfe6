import { describe, expect, it } from 'vitest';
import { formatComplex } from './format-complex.ts';
import { formatFloat } from './format-float.ts';
import { formatInt } from './format-int.ts';
import { parseFormatSpec } from './format-spec.ts';
import { formatStr } from './format-str.ts';
import { floatRepr } from './float-repr.ts';
import { percentCharacter, percentFloat, percentInt, percentText } from './percent-number.ts';
import { parsePercent, specOfPercent, unsupportedCharacter } from './percent.ts';
import { normal, type Int } from './int.ts';
import { anyFloat, answerOf, askPython, freeMeter, literal, referencePython, seeded } from './testdata/reference.ts';

const pick = <T>(random: () => number, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

const anySpec = (random: () => number, types: readonly string[]): string => {
  const maybe = (text: () => string, chance: number): string => (random() < chance ? text() : '');
  return (
    maybe(
      () => maybe(() => pick(random, ['*', '0', ' ', 'é', '𝟙', '<', ',']), 0.6) + pick(random, ['<', '>', '^', '=']),
      0.35,
    ) +
    maybe(() => pick(random, ['+', '-', ' ']), 0.3) +
    maybe(() => 'z', 0.1) +
    maybe(() => '#', 0.25) +
    maybe(() => '0', 0.3) +
    maybe(() => String(Math.floor(random() * 40)), 0.6) +
    maybe(() => pick(random, [',', '_', ',_']), 0.3) +
    maybe(() => `.${pick(random, ['0', '1', '2', '3', '5', '10', '17', '25', '60', '120', '400', ''])}`, 0.5) +
    maybe(() => pick(random, types), 0.85)
  );
};

const fixedSpecs = [
  '99999999999999999999d',
  '.99999999999999999999d',
  '.2147483648f',
  '.',
  'd.',
  '.d',
  '5.2.',
  'x<10d',
  '\u0001',
  '\u1234',
  ',_d',
  '_,d',
  ',,d',
  '__d',
  ',x',
  '_x',
  '_s',
  ',s',
  ',n',
  '_\u0001',
  'zs',
  '+s',
  ' s',
  '#s',
  '=5s',
  '05s',
  '0=5s',
  ',\u1234',
  '_c',
  'é',
  '10c',
  '010c',
  '+c',
  '#c',
  '.1c',
  '-c',
  '٥d',
  '.٣f',
  '9223372036854775808',
  '>>5',
  '==5',
  '<',
  '',
  'dd',
  '𝟙',
  'z=5d',
];

const format = (value: Int | string | { f: number } | { r: number; i: number }, text: string): string => {
  if (typeof value === 'string') {
    return formatStr(value, Array.from(value).length, parseFormatSpec(text, 'str', '<', 's'), freeMeter);
  }
  if (typeof value !== 'object') return formatInt(value, parseFormatSpec(text, 'int', '>', 'd'), freeMeter);
  if ('f' in value) return formatFloat(value.f, parseFormatSpec(text, 'float', '>', ''), freeMeter);
  return formatComplex(value.r, value.i, parseFormatSpec(text, 'complex', '>', ''), freeMeter);
};

const ints: readonly Int[] = [
  0,
  1,
  -1,
  65,
  999,
  1000,
  -1000,
  123456,
  1234567,
  9007199254740991,
  normal(2n ** 53n),
  normal(-(10n ** 30n)),
  normal(10n ** 400n),
  0x10ffff,
  0x110000,
];
const texts = ['', 'a', 'ab', 'abcdef', 'é𝟙x', 'ab'.repeat(20)];

/** A `%` format with one value, as a driver over values would do it. */
const percent = (text: string, value: Int | { f: number } | string, width: number, precision: number): string => {
  let result = '';
  for (const piece of parsePercent(text)) {
    if (piece.kind === 'text') result += piece.text;
    else if (piece.kind === 'error') return `!${piece.name}: ${piece.text}`;
    else {
      const spec = specOfPercent(
        piece,
        piece.width === '*' ? width : piece.width,
        piece.precision === '*' ? precision : piece.precision,
      );
      if ('diuoxX'.includes(piece.type) && typeof value !== 'string' && typeof value !== 'object')
        result += percentInt(value, spec, freeMeter);
      else if (piece.type === 'c' && typeof value !== 'string' && typeof value !== 'object')
        result += percentCharacter(value, spec, freeMeter);
      else if ('eEfFgG'.includes(piece.type) && typeof value === 'object')
        result += percentFloat(value.f, spec, freeMeter);
      else if (piece.type === 's' && typeof value === 'string')
        result += percentText(value, Array.from(value).length, spec, freeMeter);
      else return `!ValueError: ${unsupportedCharacter(piece)}`;
    }
  }
  return result;
};

describe('formatting', () => {
  it('writes the exact binary value, ties to even', () => {
    expect(format({ f: 0.1 }, '.20f')).toBe('0.10000000000000000555');
    expect([0.5, 1.5, 2.5, 0.125, 2.675].map((f) => format({ f }, '.0f'))).toEqual(['0', '2', '2', '0', '3']);
    expect(format({ f: 0.125 }, '.2f')).toBe('0.12');
    expect(format({ f: 25 }, '.0e')).toBe('2e+01');
    expect(format({ f: 5e-324 }, '.1100f')).toHaveLength(1102);
  });

  it('spends before a width, a precision or a fill makes text', () => {
    for (const [value, spec] of [
      [1, '1000000000'],
      [1, '01000000000,'],
      [{ f: 1 }, '.1000000000f'],
      [{ f: 1 }, '.1000000000g'],
      ['a', '1000000000'],
      [{ r: 1, i: 1 }, '.100000000e'],
    ] as const) {
      let made = 0;
      const meter = {
        spend: () => {},
        allocate: (n: number) => {
          made += n;
          throw new Error('stop');
        },
      };
      const work = (): string =>
        typeof value === 'string'
          ? formatStr(value, 1, parseFormatSpec(spec, 'str', '<', 's'), meter)
          : typeof value !== 'object'
            ? formatInt(value, parseFormatSpec(spec, 'int', '>', 'd'), meter)
            : 'f' in value
              ? formatFloat(value.f, parseFormatSpec(spec, 'float', '>', ''), meter)
              : formatComplex(value.r, value.i, parseFormatSpec(spec, 'complex', '>', ''), meter);
      expect(work).toThrow('stop');
      expect(made).toBeGreaterThan(1e8 - 100);
    }
  });

  it.skipIf(referencePython === undefined)('agrees with CPython (skipped without one)', () => {
    const random = seeded(2);
    const questions: string[] = [];
    const ours: string[] = [];
    const ask = (question: string, work: () => string): void => {
      questions.push(question);
      ours.push(answerOf(() => `s${work()}`));
    };
    const floatTypes = ['', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%', 'd', 's'];
    for (let i = 0; i < 12_000; i++) {
      const f = anyFloat(random);
      const spec = anySpec(random, floatTypes);
      ask(`format(float('${floatRepr(f)}'), ${literal(spec)})`, () => format({ f }, spec));
    }
    for (let i = 0; i < 5000; i++) {
      const value =
        random() < 0.5
          ? pick(random, ints)
          : normal(BigInt(Math.floor((random() - 0.5) * 2 ** 50)) ** BigInt(Math.floor(random() * 4)));
      const spec = anySpec(random, ['', 'b', 'c', 'd', 'o', 'x', 'X', 'n', 'e', 'f', 'g', '%', 's', 'r']);
      ask(`format(${value}, ${literal(spec)})`, () => format(value, spec));
    }
    for (let i = 0; i < 3000; i++) {
      const value = pick(random, texts);
      const spec = anySpec(random, ['', 's', 's', 'd']);
      ask(`format(${literal(value)}, ${literal(spec)})`, () => format(value, spec));
    }
    for (let i = 0; i < 5000; i++) {
      const [r, im] = [anyFloat(random), anyFloat(random)];
      const spec = anySpec(random, ['', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%', 'd']);
      ask(
        `format(complex('${floatRepr(r)}'.replace('nan', 'nan') and float('${floatRepr(r)}'), float('${floatRepr(im)}')), ${literal(spec)})`,
        () => format({ r, i: im }, spec),
      );
    }
    for (const spec of fixedSpecs) {
      for (const value of [5, 66, 'ab'] as const)
        ask(`format(${JSON.stringify(value)}, ${literal(spec)})`, () => format(value, spec));
      ask(`format(1.5, ${literal(spec)})`, () => format({ f: 1.5 }, spec));
      ask(`format(1j, ${literal(spec)})`, () => format({ r: 0, i: 1 }, spec));
    }
    for (let i = 0; i < 8000; i++) {
      const flags = Array.from({ length: random() * 4 }, () => pick(random, ['-', '+', ' ', '#', '0'])).join('');
      const [width, precision] = [Math.floor(random() * 60 - 30), Math.floor(random() * 40 - 5)];
      const widthText = pick(random, ['', '*', String(Math.floor(random() * 30))]);
      const precisionText = pick(random, ['', '', '.', '.*', `.${Math.floor(random() * 30)}`]);
      const stars = `${widthText === '*' ? `${width}, ` : ''}${precisionText === '.*' ? `${precision}, ` : ''}`;
      const start = `<%%%${flags}${widthText}${precisionText}${pick(random, ['', '', 'l', 'h', 'L'])}`;
      const kind = random();
      if (kind < 0.4) {
        const value = pick(random, ints);
        const text = start + pick(random, ['d', 'i', 'u', 'o', 'x', 'X', 'c', 'z', '\u0007', 'é']) + '>';
        ask(`${literal(text)} % (${stars}${value},)`, () => percent(text, value, width, precision));
      } else if (kind < 0.9) {
        const f = anyFloat(random);
        const text = start + pick(random, ['e', 'E', 'f', 'F', 'g', 'G']) + '>';
        ask(`${literal(text)} % (${stars}float('${floatRepr(f)}'),)`, () => percent(text, { f }, width, precision));
      } else {
        const value = pick(random, ['', 'abc', 'xé', 'ab'.repeat(20)]);
        ask(`${literal(start + 's>')} % (${stars}${literal(value)},)`, () =>
          percent(`${start}s>`, value, width, precision),
        );
      }
    }
    for (const text of [
      '%',
      'x%5',
      '%l',
      '%-+ #0',
      '%.',
      '%99999999999999999999d',
      '%.99999999999999999999d',
      '%.2147483648d',
      '%5%',
      '100%%',
      '%%%%',
      'é%\u0001',
      '%\u1234',
      '%hld',
    ]) {
      ask(`${literal(text)} % ${text.includes('%%') ? '()' : '(1,)'}`, () => percent(text, 1, 0, 0));
    }
    const theirs = askPython(questions);
    const differences = theirs.flatMap((answer, i) => {
      const our = ours[i]?.replace(/^s!/, '!') ?? '';
      return our === answer
        ? []
        : [`${questions[i]?.slice(0, 300)}: ${answer.slice(0, 300)}, ours ${our.slice(0, 300)}`];
    });
    expect(differences.slice(0, 20)).toEqual([]);
    expect(theirs.length).toBeGreaterThan(30_000);
  });
});
