import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRecording } from '../../study/judge-recording.ts';
import { falseAlarm } from './false-alarm.ts';
import { readEsbmc } from './read-esbmc.ts';

const head = `ESBMC version 7.4.0 64-bit x86_64 linux
Target: 64-bit little-endian x86_64-unknown-linux with esbmclibc
Parsing a.c
Converting
Checking base case, k = 1
Checking forward condition, k = 1
`;

/** A block as ESBMC prints one. */
const block = (line: number, what: string, { path = 'a.c', symbol = 'main', states = '' } = {}): string => `
[Counterexample]

${states}
State 4 file ${path} line ${String(line)} column 3 function ${symbol} thread 0
----------------------------------------------------
Violated property:
  file ${path} line ${String(line)} column 3 function ${symbol}
  ${what}
  buffer != 0

`;

describe('a log of ESBMC', () => {
  it('names every violated property with its place', () => {
    const reading = readEsbmc(
      `${head}${block(7, 'dereference failure: NULL pointer')}${block(9, 'arithmetic overflow on add')}VERIFICATION FAILED\n`,
    );
    expect(reading.verdict).toBe('failed');
    expect(reading.version).toBe('7.4.0');
    expect(reading.deepest).toBe(1);
    expect(reading.isCut).toBe(false);
    expect(reading.violations.map(({ cwe, line, symbol, what }) => ({ cwe, line, symbol, what }))).toEqual([
      { cwe: 'CWE-476', line: 7, symbol: 'main', what: 'dereference failure: NULL pointer' },
      { cwe: 'CWE-190', line: 9, symbol: 'main', what: 'arithmetic overflow on add' },
    ]);
  });

  it('counts a property once, however often it is printed', () => {
    const one = block(7, 'forgotten memory');
    expect(readEsbmc(`${head}${one}${one}VERIFICATION FAILED`).violations).toHaveLength(1);
  });

  it('finds the line of the program behind a violation in the library', () => {
    const states = 'State 2 file prog.c line 12 column 5 function main thread 0\n----\n  s = 0\n';
    const [one] = readEsbmc(
      head + block(340, 'dereference failure: NULL pointer', { path: 'string.c', symbol: 'strlen', states }),
    ).violations;
    expect(one?.from).toEqual({ path: 'prog.c', line: 12 });
  });

  it.each([
    ['VERIFICATION SUCCESSFUL', 'successful'],
    ['VERIFICATION UNKNOWN', 'unknown'],
    ['ERROR: PARSING ERROR', 'error'],
    ['ERROR: Timed out', 'unknown'],
    ['', 'unknown'],
  ] as const)('with %s is %s', (line, verdict) => expect(readEsbmc(head + line).verdict).toBe(verdict));

  it('the last verdict counts', () =>
    expect(readEsbmc(`${head}VERIFICATION UNKNOWN\nChecking base case, k = 2\nVERIFICATION SUCCESSFUL\n`).verdict).toBe(
      'successful',
    ));

  it('that was stopped behind a counterexample has failed', () => {
    const reading = readEsbmc(head + block(7, 'array bounds violated: upper bound'));
    expect([reading.verdict, reading.isCut]).toEqual(['failed', true]);
  });

  it('that was stopped inside a block says nothing of it', () => {
    const reading = readEsbmc(`${head}\n[Counterexample]\n\nState 1 file a.c line 3 function main thread 0\n`);
    expect([reading.verdict, reading.violations, reading.isCut]).toEqual(['unknown', [], true]);
  });

  it('has a reading wherever it is cut, and whatever stands in it', () => {
    const whole = `${head}${block(7, 'dereference failure: NULL pointer')}${block(9, 'forgotten memory')}VERIFICATION FAILED\n`;
    for (let at = 0; at <= whole.length; at += 7)
      expect(readEsbmc(whole.slice(0, at)).violations.length).toBeLessThanOrEqual(2);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readEsbmc(text).violations).toEqual([]);
      }),
    );
  });
});

describe('a known false alarm', () => {
  const scanf = (format: string): string | undefined => {
    const program = `#include <stdio.h>\nint main(void) {\n  int n; char s[9];\n  scanf("${format}", &n);\n  return n;\n}\n`;
    const [violation] = readEsbmc(head + block(4, 'buffer overflow on scanf')).violations;
    return violation === undefined ? 'none' : falseAlarm(violation, program);
  };

  it.each(['%d', '%lf %u', ' %hhx,%5d', '%*s%d', '%c', '%d%%'])('is a scanf of %s', (format) =>
    expect(scanf(format)).toContain('numeric'),
  );

  it.each(['%s', '%d %s', '%9s', '%[a-z]', '%ms', '', '%5c'])('is not a scanf of %s', (format) =>
    expect(scanf(format)).toBeUndefined(),
  );

  const argument = (body: string, line = 4, more = ''): string | undefined => {
    const program = `#include <stdlib.h>\n${more}int main(int argc, char *argv[]) {\n${body}\n}\n`;
    const [violation] = readEsbmc(head + block(line, 'dereference failure: NULL pointer')).violations;
    return violation === undefined ? 'none' : falseAlarm(violation, program);
  };

  it.each([
    ['if (argc < 2) return 1;\nreturn atoi(argv[1]);'],
    ['if (argc != 3) { puts("use"); exit(1); }\nreturn atoi(argv[2]);'],
    ['if (2 > argc) { return 1; }\nreturn atoi(argv[1]);'],
    ['for (int i = 1; i < argc; i++)\n  puts(argv[i]);'],
    ['if (argc > 1)\n  puts(argv[1]);'],
    ['char *name = argv[0];\nputs(name);'],
    ['if (argc < 2) return 1; char *b = malloc(9); if (b == NULL) return 2;\nstrcpy(b, argv[1]);'],
    ['if (argc < 2) return 1; char b[9];\nstrcpy(b, argv[1]);'],
  ])('is argv that was tested: %s', (body) => expect(argument(body)).toContain('argc'));

  it.each([
    ['int n = 0;\nreturn atoi(argv[1]);'],
    ['if (argc < 2) return 1;\nreturn atoi(argv[2]);'],
    ['if (argc < 2) puts("use");\nreturn atoi(argv[1]);'],
    ['/* if (argc < 2) return 1; */\nreturn atoi(argv[1]);'],
    ['if (argc < 2) return 1;\nreturn *pointer;'],
    ['if (argc < 2) return 1; char *b = malloc(9);\nstrcpy(b, argv[1]);'],
  ])('is not: %s', (body) => expect(argument(body)).toBeUndefined());

  it('reaches into the function that gets the argument', () => {
    const more = 'void copy(char *from) { puts(from); }\n';
    expect(argument('if (argc < 2) return 1;\ncopy(argv[1]);', 2, more)).toContain('argc');
    expect(argument('copy(argv[1]);', 2, more)).toBeUndefined();
  });
});

describe('a verdict in words', () => {
  it.each([
    ["a.c:3: error: use of undeclared identifier 'timeout'\nERROR: PARSING ERROR\n", 'error'],
    ['Parsing timeout_handler.c\nERROR: PARSING ERROR\n', 'error'],
    ['ERROR: Timed out\n', 'unknown'],
    ['Timed out\n', 'unknown'],
    ['ERROR: Out of memory\n', 'unknown'],
    ['\u001B[31m\u001B[1mVERIFICATION FAILED\u001B[0m\n', 'failed'],
  ])('%j is %s', (text, verdict) => expect(readEsbmc(head + text).verdict).toBe(verdict));
});

describe('a recorded verdict', () => {
  const program = '#include <stdio.h>\nint main(void) {\n  int n;\n  scanf("%d", &n);\n  return 1 / n;\n}\n';

  it('keeps what stands, and names what it takes back', () => {
    const said = judgeRecording(
      `${head}${block(4, 'buffer overflow on scanf')}${block(5, 'division by zero')}VERIFICATION FAILED\n`,
      program,
    );
    expect([said.said, said.verdict]).toEqual(['failed', 'accuses']);
    expect(said.accusations.map(({ cwe }) => cwe)).toEqual(['CWE-369']);
    expect(said.dismissed).toHaveLength(1);
  });

  it('of false alarms alone accuses nobody and certifies nothing', () =>
    expect(judgeRecording(`${head}${block(4, 'buffer overflow on scanf')}VERIFICATION FAILED\n`, program).verdict).toBe(
      'gave-up',
    ));

  it('of failure without a readable block stays an accusation', () =>
    expect(judgeRecording(`${head}VERIFICATION FAILED\n`, program).verdict).toBe('accuses'));
});
