import { describe, expect, it } from 'vitest';
import { complexRepr, parseComplex } from './complex-text.ts';
import { floatFromHex, floatToHex } from './float-hex.ts';
import { floatRepr } from './float-repr.ts';
import { intToBase } from './int-base.ts';
import { intToText } from './int-text.ts';
import { normal } from './int.ts';
import { parseFloat } from './parse-float.ts';
import { parseInt } from './parse-int.ts';
import { anyFloat, answerOf, askPython, freeMeter, literal, referencePython, seeded } from './testdata/reference.ts';

const floatTexts = [
  '1_0',
  '1__0',
  '_1',
  '1_',
  '1_.0',
  '1._0',
  '1e_5',
  '1e5_0',
  '.5',
  '5.',
  '.',
  'infinity',
  '+nan',
  '-inf',
  'in_f',
  'iNf',
  'infinit',
  '1e',
  '1e+',
  '0x10',
  '1\u00000',
  '',
  ' 1\t',
  '\u001c1',
  '1\u0085',
  '\u0661.\u0665',
  '\u066b1',
  '１e３',
  '1e400',
  '-1e400',
  '1e-400',
  '-0',
  '1 1',
  '--1',
  '+-1',
  '1e5.',
  'nan1',
  '0.1e1_',
  '9007199254740993',
  '9007199254740992.99999999999999999999',
  '2.2250738585072011e-308',
  '1.7976931348623158e308',
  '1.7976931348623159e308',
  '4.9e-324',
  '2.4703282292062327e-324',
  '2.4703282292062328e-324',
  `0.${'0'.repeat(400)}1e400`,
  `1${'0'.repeat(400)}e-400`,
  '𝟎𝟏',
  '\ud835',
  'é',
];

const intTexts: readonly (readonly [string, number])[] = [
  ...[
    '1',
    '0',
    '-0',
    '00',
    '01',
    '0_0',
    '_0',
    '0_',
    '1_000',
    '1__0',
    ' 12 ',
    '\u001c1',
    '\u00a01',
    '١٢',
    '- 1',
    '--1',
    '+5',
    '',
    '-',
    '0x1f',
    '0X_1F',
    '0x__1',
    '0x',
    '0b',
    '0b1',
    '0B_1',
    '0o17',
    '0o8',
    '1f',
    'z',
    'Zz',
    '9007199254740991',
    '9007199254740992',
    '-9007199254740993',
    '1e5',
    '1.0',
    '１２',
    '123456789012345678901234567890',
    '0b102',
    '0b1_',
    '1'.repeat(4300),
    '0'.repeat(4301),
    '1'.repeat(4301),
    '1_'.repeat(4301) + '1',
    '1'.repeat(5000) + 'x',
    'f'.repeat(5000),
    '7'.repeat(4500),
    'é',
  ].flatMap((text) => [0, 2, 3, 4, 8, 10, 16, 32, 36].map((base) => [text, base] as const)),
  ['1', 1],
  ['1', 37],
  ['1', -1],
];

const complexTexts = [
  '1',
  '1j',
  'j',
  '-j',
  '+j',
  '1+j',
  '1-j',
  '1+2j',
  '(1+2j)',
  ' ( 1+2j ) ',
  '((1))',
  '1 + 2j',
  'nan',
  'nanj',
  'inf+infj',
  '1e5j',
  '1e5-1e-5J',
  '1+',
  '1+2',
  '1j+2',
  '1jj',
  '()',
  '(',
  '1_0+2_0j',
  '1__0j',
  '١+٢j',
  '.5j',
  '.j',
  '1+.j',
  '--j',
  '1+-2j',
  '',
  'i',
  '1e',
  '1ej',
  'infj',
  'nan+nanj',
  '-0-0j',
  '(1',
  '1)',
  '1+2j)',
];

const hexTexts = [
  '0x1p0',
  '1.8p1',
  '0x.8',
  '0x8.',
  '.',
  '0x',
  '',
  'p1',
  '0x1p',
  '0x1p+',
  '0x1p-1074',
  '0x1p-1075',
  '0x1.8p-1075',
  '0x0.8p-1074',
  '0x1.fffffffffffffp1023',
  '0x1.fffffffffffff8p1023',
  '0x1.fffffffffffff7p1023',
  '0x1p1024',
  '-0x0p0',
  ' inf ',
  '-Infinity',
  'nan',
  '-nan',
  'infi',
  '0x1.00000000000008p0',
  '0x1.00000000000018p0',
  '0x1.000000000000080000000000000000000000000001p0',
  '0x10000000000000000000000000000000000000001p-160',
  '1_0',
  '0x1g',
  '0x1p1.',
  '0x1p99999999999999999999',
  '0x0p99999999999999999999',
  '0x1p-99999999999999999999',
  '0x0.0000000000000000000000000000000000001',
  'ffff.ffff',
  '0X1P3',
  '\u00a01',
  '0x1.8p-1074',
  '0x2.8p-1074',
  '0x0.fffffffffffff8p-1022',
  '0x1.fffffffffffff8p-1023',
];

describe('number texts', () => {
  it('writes floats as repr does', () => {
    expect([1e16, 1e-5, 2, -0, 0.1, 1e22, 123456789012345680, NaN, -Infinity, 5e-324, 0.0001].map(floatRepr)).toEqual([
      '1e+16',
      '1e-05',
      '2.0',
      '-0.0',
      '0.1',
      '1e+22',
      '1.2345678901234568e+17',
      'nan',
      '-inf',
      '5e-324',
      '0.0001',
    ]);
  });

  it('refuses decimal texts above the limit, on both ways, and only those', () => {
    const most = normal(10n ** 4300n - 1n);
    expect(intToText(most, freeMeter)).toHaveLength(4300);
    expect(answerOf(() => intToText(10n ** 4300n, freeMeter))).toBe(
      '!ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit',
    );
    expect(intToText(10n ** 4300n, freeMeter, 0)).toHaveLength(4301);
    expect(answerOf(() => String(parseInt('1'.repeat(701), 10, freeMeter, 700)))).toBe(
      '!ValueError: Exceeds the limit (700 digits) for integer string conversion: value has 701 digits; use sys.set_int_max_str_digits() to increase the limit',
    );
    expect(parseInt('f'.repeat(5000), 16, freeMeter)).toBe(16n ** 5000n - 1n);
  });

  it('spends before it converts', () => {
    let steps = 0;
    const meter = {
      spend: (n: number) => {
        steps += n;
        if (steps > 1_000_000) throw new Error('stop');
      },
      allocate: () => {},
    };
    expect(() => intToText(1n << 10_000_000n, meter, 0)).toThrow('stop');
    steps = 0;
    expect(() => parseInt('1'.repeat(3_000_000), 10, meter, 0)).toThrow('stop');
  });

  it.skipIf(referencePython === undefined)('agrees with CPython (skipped without one)', () => {
    const random = seeded(1);
    const ours: string[] = [];
    const questions: string[] = [];
    const ask = (question: string, work: () => string): void => {
      questions.push(question);
      ours.push(answerOf(work));
    };
    const floats = Array.from({ length: 8000 }, () => anyFloat(random));
    for (let e = -1074; e < 1024; e++) floats.push(2 ** e, -(2 ** e) * 1.5);
    for (let e = -323; e < 309; e++) floats.push(Number(`1e${e}`), Number(`9.999999999999999e${e}`));
    for (const value of floats) {
      const bits = `struct.unpack('<d', bytes.fromhex('${Buffer.from(new Float64Array([value]).buffer).toString('hex')}'))[0]`;
      ask(
        `[repr(x := __import__('struct')${bits.slice(6)}), x.hex()]`,
        () => `['${floatRepr(value)}', '${floatToHex(value)}']`,
      );
      if (random() < 0.2) {
        const other = anyFloat(random);
        ask(`complex(${floatRepr(value)}, ${floatRepr(other)})`, () => complexRepr(value, other));
      }
    }
    const alphabet = '0123456789019.eE+-_ jJnif()xX';
    const noise = Array.from({ length: 4000 }, () =>
      Array.from({ length: 1 + random() * 8 }, () => alphabet[Math.floor(random() * alphabet.length)]).join(''),
    );
    for (let i = 0; i < 5000; i++) {
      const digits = Array.from({ length: 1 + random() * 40 }, () => Math.floor(random() * 10)).join('');
      noise.push(`${digits.slice(0, 3)}.${digits.slice(3)}e${Math.floor((random() - 0.5) * 700)}`);
    }
    for (const text of [...floatTexts, ...noise]) {
      ask(`float(${literal(text)})`, () => {
        const value = parseFloat(text, freeMeter);
        return value === undefined ? '!ValueError' : floatRepr(value);
      });
    }
    for (const text of [...complexTexts, ...noise]) {
      ask(`complex(${literal(text)})`, () => {
        const value = parseComplex(text, freeMeter);
        return value === undefined ? '!ValueError' : complexRepr(value.real, value.imag);
      });
    }
    for (const [text, base] of [
      ...intTexts,
      ...noise.flatMap((one) => [[one, 0] as const, [one, 10] as const, [one, 16] as const]),
    ]) {
      ask(`hex(int(${literal(text)}, ${base}))`, () => {
        const value = parseInt(text, base, freeMeter);
        return value === undefined ? '!ValueError: invalid' : `s${intToBase(value, 16, freeMeter)}`;
      });
    }
    for (const text of hexTexts) ask(`float.fromhex(${literal(text)})`, () => floatRepr(floatFromHex(text, freeMeter)));
    for (let i = 0; i < 500; i++) {
      const value = normal(BigInt(Math.floor((random() - 0.5) * 2 ** 53)) ** BigInt(Math.floor(random() * 8)));
      ask(
        `[hex(${value}), oct(${value}), bin(${value}), str(${value})]`,
        () =>
          `['${intToBase(value, 16, freeMeter)}', '${intToBase(value, 8, freeMeter)}', '${intToBase(value, 2, freeMeter)}', '${intToText(value, freeMeter)}']`,
      );
    }
    const theirs = askPython(questions);
    const differences = theirs.flatMap((answer, i) => {
      const our = ours[i] ?? '';
      // The caller writes the message where the text is shown in it.
      const same =
        our === '!ValueError'
          ? answer.startsWith('!ValueError')
          : our === '!ValueError: invalid'
            ? answer.startsWith('!ValueError: invalid literal')
            : our === answer;
      return same ? [] : [`${questions[i]?.slice(0, 200)}: ${answer.slice(0, 200)}, ours ${our.slice(0, 200)}`];
    });
    expect(differences).toEqual([]);
    expect(theirs.length).toBeGreaterThan(35_000);
  });
});
