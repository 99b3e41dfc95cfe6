import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRecording } from '../../study/judge-recording.ts';
import { falseAlarm } from './false-alarm.ts';
import { newEsbmcReader, readEsbmc } from './read-esbmc.ts';

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

  it('of processes that print at once is read all the same', () => {
    const mixed = block(7, 'division by zero').replace('  division', 'Checking forward condition, k = 2\n  division');
    expect(readEsbmc(`${head}${mixed}VERIFICATION FAILED`).violations.map(({ cwe, line }) => [cwe, line])).toEqual([
      ['CWE-369', 7],
    ]);
  });

  it('takes a program in a folder of any name for the program', () => {
    const path = '/home/me/esbmc/string.c';
    const log = head.replace('a.c', path) + block(7, 'division by zero', { path });
    expect(readEsbmc(log).violations[0]).toMatchObject({ from: { path, line: 7 } });
    expect(readEsbmc(log).violations[0]?.inside).toBeUndefined();
  });

  it('says the same in whatever pieces it comes', () => {
    const log = `${head}${block(7, 'division by zero')}${block(9, 'forgotten memory')}VERIFICATION FAILED\n`;
    for (const size of [1, 7, 100]) {
      const reader = newEsbmcReader();
      for (let at = 0; at < log.length; at += size) reader.add(log.slice(at, at + size));
      expect(reader.end()).toEqual(readEsbmc(log));
    }
  });

  it('of any text in place of its lines is read', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '[Counterexample]',
        'Violated property:',
        '  file a.c line 3 function main',
        'VERIFICATION FAILED',
        '',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { verdict, violations } = readEsbmc(lines.join('\n'));
        expect(violations.length).toBeLessThanOrEqual(lines.length);
        expect(verdict === 'successful' && violations.length > 0).toBe(false);
      }),
    );
  });

  it('without a break, however long, keeps little', () =>
    expect(
      readEsbmc(`${head}[Counterexample]\n${'x'.repeat(1_000_000)}\nViolated property:\n  ${'y'.repeat(1_000_000)}`)
        .violations[0]?.what,
    ).toHaveLength(300));

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
    const program = `#include <stdio.h>\nint main(void) {\n  long n[2]; char s[9];\n  scanf("${format}", &n[0], &n[1]);\n  return 0;\n}\n`;
    const [violation] = readEsbmc(head + block(4, 'buffer overflow on scanf')).violations;
    return violation === undefined ? 'none' : falseAlarm(violation, program);
  };

  it.each(['%d', '%lf %u', ' %hhx,%5d', '%*s%d', '%c', '%d%%'])('is a scanf of %s', (format) =>
    expect(scanf(format)).toContain('numeric'),
  );

  it.each(['%s', '%d %s', '%9s', '%[a-z]', '%ms', '', '%5c'])('is not a scanf of %s', (format) =>
    expect(scanf(format)).toBeUndefined(),
  );

  const onLine4 = (line: string, above = ''): string | undefined => {
    const program = `#include <stdio.h>\n${above}\nint main(void) {\n${line}\n}\n`;
    const [violation] = readEsbmc(head + block(4, 'buffer overflow on scanf')).violations;
    return violation === undefined ? 'none' : falseAlarm(violation, program);
  };

  it.each([
    ['in two literals', 'int n; double d; scanf("%d" " %lf", &n, &d);', ''],
    ['with a semicolon', 'int n, m; scanf("%d;%d", &n, &m);', ''],
    ['behind a macro', 'int n; scanf(FMT, &n);', '#define FMT "%d"'],
    ['in a constant', 'int n; scanf(format, &n);', 'static const char *format = "%d";'],
    ['by <inttypes.h>', 'uint64_t n; scanf("%" SCNu64, &n);', ''],
    ['of several calls', 'int n, m; scanf("%d", &n); scanf("%d", &m);', ''],
    ['into what it points to', 'int n[3], *p = n; scanf("%d", p); scanf("%d", n);', ''],
    ['of a text', 'int n; sscanf("9 %s", "%d", &n);', ''],
  ])('is a numeric format %s', (_, line, above) => expect(onLine4(line, above)).toContain('numeric'));

  it.each([
    ['a text in the second literal', 'int n; char s[9]; scanf("%d" "%s", &n, s);', ''],
    ['a text behind a macro', 'char s[9]; scanf(FMT, s);', '#define FMT "%s"'],
    ['a format that changes', 'int n; scanf(format, &n);', 'char *format = "%d"; void f(void) { format = "%s"; }'],
    ['another call with a text', 'int n; char s[9]; scanf("%d", &n); scanf("%s", s);', ''],
    ['more conversions than variables', 'int n; scanf("%d %d", &n);', ''],
    ['a number that is too large for its variable', 'char c; scanf("%d", &c);', ''],
    ['a value in place of an address', 'int n = 0; scanf("%d", n);', ''],
    ['a format that nobody knows', 'int n; scanf(format(), &n);', ''],
  ])('is not %s', (_, line, above) => expect(onLine4(line, above)).toBeUndefined());

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
    ['if (argc < 2) puts("use"); else\n  puts(argv[1]);'],
    ['int n =\nargc > 1 ? atoi(argv[1]) : 0;'],
    ['int n;\nn = argc < 2 ? 0 : atoi(argv[1]);'],
    ['if (argc < 2 || isatty(0)) { return 1; }\nputs(argv[1]);'],
    ['if (argc != 2 && argc != 3) return 1;\nputs(argv[1]);'],
    ['int n = 0;\nif (argc > 1 && atoi(argv[1]) > 3) n = 1;'],
    ['if (argc != MOST) return 1;\nputs(argv[2]);\n#define MOST 3\n'],
    ['if (argc < 2) { usage(argv[0]); }\nputs(argv[1]);\n}\nvoid usage(char *n) { puts(n); exit(1);'],
    ['if (!(argc > 1)) return 1;\nputs(argv[1]);'],
    ['for (int i = 1; i + 1 < argc; i++)\n  puts(argv[i + 1]);'],
  ])('is argv that was tested: %s', (body) => expect(argument(body)).toContain('argc'));

  it.each([
    ['int n = 0;\nreturn atoi(argv[1]);'],
    ['if (argc < 2) return 1;\nreturn atoi(argv[2]);'],
    ['if (argc < 2) puts("use");\nreturn atoi(argv[1]);'],
    ['/* if (argc < 2) return 1; */\nreturn atoi(argv[1]);'],
    ['if (argc < 2) return 1;\nreturn *pointer;'],
    ['if (argc < 3 && isatty(0)) return 1;\nputs(argv[1]);'],
    ['if (argc == 2) puts("one");\nputs(argv[1]);'],
    ['if (isatty(0)) { if (argc < 2) return 1; }\nputs(argv[1]);'],
    ['if (argc != 3 && argc != 2) return 1;\nputs(argv[2]);'],
    ['int i; for (i = 1; i < argc; i++) ;\nputs(argv[i]);'],
    ['if (argc < 2) return 1; argv++;\nputs(argv[1]);'],
    ['char *n = NULL; if (argc > 1) n = argv[1];\nputs(n);'],
    ['if (argc < 2) return 1; struct user *u = find();\nstrcpy(u->name, argv[1]);'],
    ['if (argc > 1 || isatty(0))\n  puts(argv[1]);'],
    ['if (argc < 2) return 1; char *b = malloc(9);\nstrcpy(b, argv[1]);'],
  ])('is not: %s', (body) => expect(argument(body)).toBeUndefined());

  it('in a function of the library is told by the lines that call it', () => {
    const log =
      head +
      block(340, 'dereference failure: NULL pointer', {
        path: 'stdlib.c',
        symbol: 'atoi',
        states: 'State 2 file a.c line 2 function main thread 0\n',
      });
    const [violation] = readEsbmc(log).violations;
    const program =
      'int main(int argc, char **argv) {\n  int n = 0;\n  if (argc < 2) return 1;\n  return atoi(argv[1]);\n}\n';
    expect(violation && falseAlarm(violation, program)).toContain('argc');
    expect(violation && falseAlarm(violation, program.replace('return 1', 'n = 1'))).toBeUndefined();
  });

  it('may have other names for its arguments', () => {
    const [violation] = readEsbmc(head + block(3, 'dereference failure: NULL pointer')).violations;
    const program = 'int main(int n, char *words[]) {\n  if (n < 2) return 1;\n  return atoi(words[1]);\n}\n';
    expect(violation && falseAlarm(violation, program)).toContain('argc');
  });

  it('reaches into the function that gets the argument', () => {
    const more = 'void copy(char *from) { puts(from); }\n';
    expect(argument('if (argc < 2) return 1;\ncopy(argv[1]);', 2, more)).toContain('argc');
    expect(argument('copy(argv[1]);', 2, more)).toBeUndefined();
  });
});

describe('a verdict in words', () => {
  it.each([
    ['VERIFICATION FAILED\n\nBug found (k = 1)\nChecking base case, k = 2\nVERIFICATION SUCCESSFUL\n', 'failed'],
    ['Segmentation fault (core dumped)\n', 'error'],
    ['[Counterexample]\n\nERROR: cannot open file\nState 1 file a.c line 3 thread 0\n', 'unknown'],
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
      readEsbmc(`${head}${block(4, 'buffer overflow on scanf')}${block(5, 'division by zero')}VERIFICATION FAILED\n`),
      program,
    );
    expect([said.said, said.verdict]).toEqual(['failed', 'accuses']);
    expect(said.accusations.map(({ cwe }) => cwe)).toEqual(['CWE-369']);
    expect(said.dismissed).toHaveLength(1);
  });

  it('of false alarms alone accuses nobody and certifies nothing', () =>
    expect(
      judgeRecording(readEsbmc(`${head}${block(4, 'buffer overflow on scanf')}VERIFICATION FAILED\n`), program).verdict,
    ).toBe('gave-up'));

  it('of failure without a readable block stays an accusation', () =>
    expect(judgeRecording(readEsbmc(`${head}VERIFICATION FAILED\n`), program).verdict).toBe('accuses'));
});
