import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineC } from './examine-c.ts';

const main = (body: string): string => `int main(int argc, char *argv[]) {\n${body}\nreturn 0; }`;

/** Rules and lines of what is found in the body of `main`; its first line is 1. */
const found = (body: string): readonly string[] => {
  const text = main(body);
  return examineC(text).findings.map(({ rule, start }) => `${text.slice(0, start).split('\n').length - 1} ${rule}`);
};

describe('each finding and its near miss', () => {
  it.each([
    [
      'an index without a check',
      'int a[4] = {0}; int i; scanf("%d", &i);\nreturn a[i];',
      ['2 c.memory.out-of-bounds-read'],
    ],
    ['checked at both ends', 'int a[4] = {0}; int i; scanf("%d", &i);\nif (i >= 0 && i < 4) return a[i];', []],
    [
      'checked at the upper end',
      'int a[4] = {0}; int i; scanf("%d", &i);\nif (i < 4) return a[i];',
      ['2 c.memory.out-of-bounds-read'],
    ],
    ['checked as unsigned', 'int a[4] = {0}; int i; scanf("%d", &i);\nif ((unsigned)i < 4u) return a[i];', []],
    [
      'checked against the size of it',
      'int a[4] = {0}; int i; scanf("%d", &i);\nif (i < sizeof(a) / sizeof(a[0])) return a[i];',
      [],
    ],
    ['a loop one too far', 'int a[300];\nfor (int i = 0; i <= 300; i++) a[i] = 1;', ['2 c.memory.out-of-bounds-write']],
    ['a loop to the end', 'int a[300];\nfor (int i = 0; i < 300; i++) a[i] = 1;', []],
    [
      'a long loop one too far',
      'int a[5000];\nfor (int i = 0; i <= 5000; i++) a[i] = 1;',
      ['2 c.memory.out-of-bounds-write'],
    ],
    ['a long loop to the end', 'int a[5000];\nfor (int i = 0; i < 5000; i++) a[i] = 1;', []],
    [
      'a size from input, written to its end',
      'int n; scanf("%d", &n); if (n < 1 || n > 99) return 1;\nint *a = malloc(n * sizeof *a); if (!a) return 1;\nfor (int i = 0; i < n; i++) a[i] = i;\nfree(a);',
      [],
    ],
    [
      'a size from input, one too far',
      'int n; scanf("%d", &n); if (n < 1 || n > 99) return 1;\nint *a = malloc(n * sizeof *a); if (!a) return 1;\na[n] = 1;\nfree(a);',
      ['3 c.memory.out-of-bounds-write'],
    ],
    [
      'the last letter of a text',
      'char s[9]; if (!fgets(s, 9, stdin)) return 1; int last = strlen(s) - 1;\nif (last >= 0) return s[last];',
      [],
    ],
    [
      'the last letter of a text that may be empty',
      'char s[9]; if (!fgets(s, 9, stdin)) return 1; int last = strlen(s) - 1;\nreturn s[last];',
      ['2 c.memory.out-of-bounds-read'],
    ],
    ['a walk that counts down', 'char *s = argv[0]; size_t n = strlen(s);\nwhile (n-- > 0) putchar(*s++);', []],
    [
      'a walk that counts down one too far',
      'char *s = argv[0]; size_t n = strlen(s) + 2;\nwhile (n-- > 0) putchar(*s++);',
      ['2 c.memory.out-of-bounds-read'],
    ],
    [
      'a copy by pointers into less',
      'char a[64], b[32], *p = b, *q = a; if (!fgets(a, 64, stdin)) return 1;\nwhile ((*p++ = *q++)) ;',
      ['2 c.memory.out-of-bounds-write'],
    ],
    [
      'a copy by pointers into as much',
      'char a[64], b[64], *p = b, *q = a; if (!fgets(a, 64, stdin)) return 1;\nwhile ((*p++ = *q++)) ;',
      [],
    ],
    [
      'a table of two sizes',
      'int r, c; if (scanf("%d %d", &r, &c) != 2 || r < 1 || c < 1 || r > 99 || c > 99) return 1; int *m = malloc(sizeof(int) * r * c); if (!m) return 1;\nfor (int i = 0; i < r; i++) for (int j = 0; j < c; j++) m[i * c + j] = 0;\nfree(m);',
      [],
    ],
    ['a child that is waited for', 'int st;\nif (waitpid(-1, &st, 0) > 0) return st;', []],
    [
      'the end of a file that is not known',
      'FILE *f = fopen("a", "r"); if (!f) return 1; long n = ftell(f); char *b = malloc(n + 1); if (b)\nb[n] = 0;\nfree(b); fclose(f);',
      ['2 c.memory.out-of-bounds-write'],
    ],
    [
      'the room that is left, of one text three times',
      'struct { char text[64]; size_t len; } b; char t[32]; if (!fgets(t, 32, stdin)) return 1; b.len = 0; for (int i = 0; i < 3; i++) { size_t room = 63 - b.len, n = strlen(t); if (n > room) n = room;\nmemcpy(b.text + b.len, t, n);\nb.len += n; b.text[b.len] = 0; }',
      [],
    ],
    [
      'a text three times, unasked',
      'struct { char text[64]; size_t len; } b; char t[32]; if (!fgets(t, 32, stdin)) return 1; b.len = 0; for (int i = 0; i < 3; i++) { size_t n = strlen(t);\nmemcpy(b.text + b.len, t, n);\nb.len += n; }',
      ['2 c.memory.out-of-bounds-write'],
    ],
    [
      'a name that was looked through up to a length',
      'char cmd[52]; size_t i; char *u = argv[1]; if (argc != 2 || (!islower((unsigned char)u[0]) && u[0] != 95)) return 2; for (i = 1; u[i] != 0; i++) { if (i >= 32) return 1; if (!islower((unsigned char)u[i])) return 1; }\nsprintf(cmd, "getent passwd %s", u);\nputs(cmd);',
      [],
    ],
    [
      'a name of which only the first letter was looked at',
      'char cmd[52]; size_t i; char *u = argv[1]; if (argc != 2 || (!islower((unsigned char)u[0]) && u[0] != 95)) return 2; if (strlen(u) >= 64) return 1; i = 1;\nsprintf(cmd, "getent passwd %s", u);\nputs(cmd);',
      ['2 c.memory.out-of-bounds-write'],
    ],
    [
      'one of several literals into enough',
      'static const char *names[] = { "one", "fourteen letters" }; char b[20]; unsigned w; if (scanf("%u", &w) != 1 || w > 1) return 1;\nstrcpy(b, names[w]);\nputs(b);',
      [],
    ],
    [
      'one of several literals into less than the longest',
      'static const char *names[] = { "one", "fourteen letters" }; char b[8]; unsigned w; if (scanf("%u", &w) != 1 || w > 1) return 1;\nstrcpy(b, names[w]);\nputs(b);',
      ['2 c.memory.out-of-bounds-write'],
    ],
    [
      'a count that a loop of input asks by ==',
      'static int list[100]; int n = 0, x; while (scanf("%d", &x) == 1) { if (n == 100) break;\nlist[n++] = x; }',
      [],
    ],
    [
      'a count that is asked by == too late',
      'static int list[100]; int n = 0, x; while (scanf("%d", &x) == 1) { if (n == 101) break;\nlist[n++] = x; }',
      ['2 c.memory.out-of-bounds-write'],
    ],
    [
      'a queue that each number enters once',
      'int n, queue[20], seen[20] = {0}, tail = 0; if (scanf("%d", &n) != 1 || n < 1 || n > 20) return 1;\nfor (int r = 0; r < 5; r++) for (int v = 0; v < n; v++) if (!seen[v]) { seen[v] = 1;\nqueue[tail++] = v; }\nreturn queue[0];',
      [],
    ],
    [
      'a list of all that fit a condition, too small',
      'int n, a[20] = {0}, list[10], k = 0; if (scanf("%d", &n) != 1 || n < 1 || n > 20) return 1;\nfor (int v = 0; v < n; v++) if (a[v] == 0)\nlist[k++] = v;\nreturn list[0];',
      ['3 c.memory.out-of-bounds-write'],
    ],
    [
      'what is left behind a place in a text',
      'char *s = argv[0], *e; char out[9]; while ((e = strchr(s, 44)) != NULL) { char *p = malloc(strlen(s) + 1); if (!p) return 1;\nmemcpy(p, s, strlen(s));\nfree(p); s = e + 1; }',
      [],
    ],
    [
      'words of a line, more than there is room for',
      'char line[80], *args[39], *t; int n = 0; if (!fgets(line, 80, stdin)) return 1; t = strtok(line, " "); while (t != NULL) {\nargs[n++] = t; t = strtok(NULL, " "); }\nreturn n;',
      ['2 c.memory.out-of-bounds-write'],
    ],
    [
      'words of a line, as many as it can hold',
      'char line[80], *args[41], *t; int n = 0; if (!fgets(line, 80, stdin)) return 1; t = strtok(line, " "); while (t != NULL) {\nargs[n++] = t; t = strtok(NULL, " "); }\nargs[n] = NULL;',
      [],
    ],
    [
      'a password of rand',
      'char password[9]; for (int i = 0; i < 8; i++)\npassword[i] = 97 + rand() % 26;\npassword[8] = 0;',
      ['2 c.crypto.weak-random'],
    ],
    ['a number to guess', 'int secret = rand() % 100, token_count = rand() % 9;\nreturn secret + token_count;', []],
    [
      'the least number by -1',
      'int a, b; if (scanf("%d %d", &a, &b) != 2 || b == 0) return 1;\nreturn a / b;',
      ['2 c.numbers.overflow'],
    ],
    [
      'a number that is not the least by -1',
      'int a, b; if (scanf("%d %d", &a, &b) != 2 || b == 0 || a < -99) return 1;\nreturn a / b;',
      [],
    ],
    ['any number by one from 1 on', 'int a, b; if (scanf("%d %d", &a, &b) != 2 || b < 1) return 1;\nreturn a / b;', []],
    [
      'blocks in a list that grew',
      'char **list = NULL, w[9]; size_t n = 0, room = 0; while (scanf("%8s", w) == 1) { if (n == room) { size_t more = room ? room * 2 : 4; char **p = realloc(list, more * sizeof *p); if (!p) break; list = p; room = more; }\nchar *c = malloc(strlen(w) + 1); if (!c) break; strcpy(c, w);\nlist[n++] = c; }\nfor (size_t i = 0; i < n; i++) free(list[i]);\nfree(list);',
      [],
    ],
    [
      'a list that grew and is not freed',
      'char *list = NULL, c; size_t n = 0; while (scanf("%c", &c) == 1) {\nchar *p = realloc(list, n + 1); if (!p) break; list = p;\nlist[n++] = c; }',
      ['2 c.memory.leak'],
    ],
    [
      'a length that is tested with what is added to it',
      'char b[64], *s = argv[0]; size_t n = strlen(s);\nif (n + 4 > sizeof b) return 1; for (size_t i = 0; i < n; i++)\nb[i] = s[i];\nreturn n > 3;',
      [],
    ],
    [
      'a counter without a sign, as far as the array goes',
      'char b[8]; int c; size_t i = 0; while ((c = getchar()) != EOF && i < sizeof b) {\nb[i] = (char)c; i++; }\nreturn i > 3;',
      [],
    ],
    ['malloc unchecked', 'int *p = malloc(4);\n*p = 1;\nfree(p);', ['2 c.memory.null-dereference']],
    ['malloc checked by a jump', 'int *p = malloc(4);\nif (!p) goto out;\n*p = 1;\nout: free(p);', []],
    ['freed twice on one way', 'int *p = malloc(4);\nif (argc > 1) free(p);\nfree(p);', ['3 c.memory.double-free']],
    ['freed once on each way', 'int *p = malloc(4);\nif (argc > 1) { free(p); return 1; }\nfree(p);', []],
    [
      'used after free',
      'int *p = malloc(4); if (!p) return 1;\n*p = 1; free(p);\nreturn *p;',
      ['3 c.memory.use-after-free'],
    ],
    ['never freed', 'int *p = malloc(4);\nif (p) *p = 1;', ['1 c.memory.leak']],
    ['a stream never closed', 'FILE *f = fopen("x", "r");\nif (!f) return 1;', ['1 c.files.left-open']],
    [
      'a stream unchecked',
      'char b[9]; FILE *f = fopen("x", "r");\nfgets(b, sizeof b, f); fclose(f);',
      ['2 c.memory.null-dereference'],
    ],
    ['a sum of two inputs', 'int a, b; scanf("%d %d", &a, &b);\nreturn a + b;', ['2 c.numbers.overflow']],
    [
      'a sum of two bounded inputs',
      'int a, b; scanf("%d %d", &a, &b);\nif (a < 0 || a > 99 || b < 0 || b > 99) return 1;\nreturn a + b;',
      [],
    ],
    [
      'a sum that was tested',
      'int a, b; scanf("%d %d", &a, &b);\nif ((b > 0 && a > INT_MAX - b) || (b < 0 && a < INT_MIN - b)) return 1;\nreturn a + b;',
      [],
    ],
    ['an unsigned sum wraps', 'unsigned a, b; scanf("%u %u", &a, &b);\nreturn a + b > 3u;', []],
    ['a sum in a wider type', 'int a, b; scanf("%d %d", &a, &b);\nlong c = (long)a + b; return c > 3;', []],
    ['a conversion by scanf alone', 'int a; if (scanf("%d", &a) == 1) printf("%d", a);', []],
    ['division by input', 'int a; scanf("%d", &a);\nreturn 7 / a;', ['2 c.numbers.divide-by-zero']],
    ['division by input that was tested', 'int a; scanf("%d", &a);\nif (a != 0) return 7 / a;', []],
    ['text of any length', 'char b[8];\nscanf("%s", b);', ['2 c.memory.unbounded-copy']],
    ['text of a width', 'char b[8];\nscanf("%7s", b);', []],
    ['text of a width one too large', 'char b[8];\nscanf("%8s", b);', ['2 c.memory.out-of-bounds-write']],
    [
      'an argument is copied',
      'char b[8]; if (argc < 2) return 1;\nstrcpy(b, argv[1]);',
      ['2 c.memory.out-of-bounds-write'],
    ],
    [
      'an argument is copied after its length was tested',
      'char b[8]; if (argc < 2 || strlen(argv[1]) >= sizeof b) return 1;\nstrcpy(b, argv[1]);',
      [],
    ],
    ['a literal that fits', 'char b[6];\nstrcpy(b, "hello");', []],
    ['a literal that does not', 'char b[5];\nstrcpy(b, "hello");', ['2 c.memory.out-of-bounds-write']],
    ['argc untested', '\nreturn atoi(argv[1]) > 3;', ['2 c.memory.null-dereference']],
    ['argc tested', 'if (argc > 1)\nreturn atoi(argv[1]) > 3;', []],
    ['argv in a loop up to argc', 'for (int i = 1; i < argc; i++)\nputs(argv[i]);', []],
    [
      'argv at an index that was compared with argc',
      'int i; if (scanf("%d", &i) != 1 || i < 0 || i >= argc) return 1;\nputs(argv[i]);',
      [],
    ],
    ['a format from input', 'if (argc > 1)\nprintf(argv[1]);', ['2 c.format.controlled']],
    ['input printed', 'if (argc > 1)\nprintf("%s", argv[1]);', []],
    [
      'a command with input',
      'char c[99]; if (argc < 2) return 1; snprintf(c, sizeof c, "id %s", argv[1]);\nsystem(c);',
      ['2 c.injection.command'],
    ],
    [
      'a command from input, by a shell that is started',
      'if (argc < 2) return 1;\nexecl("/bin/sh", "sh", "-c", argv[1], (char *)NULL);',
      ['2 c.injection.command'],
    ],
    [
      'an argument of a program',
      'if (argc < 2) return 1;\nexecl("/usr/bin/id", "id", "--", argv[1], (char *)NULL);',
      [],
    ],
    [
      'an argument of a script',
      'if (argc < 2) return 1;\nexeclp("sh", "sh", "-c", "id -- \\"$0\\"", argv[1], (char *)NULL);',
      [],
    ],
    ['a command of the program', 'char c[99]; snprintf(c, sizeof c, "id %s", "root");\nsystem(c);', []],
    [
      'a command with input of known letters',
      'char c[99]; if (argc < 2) return 1;\nif (strspn(argv[1], "abc") != strlen(argv[1])) return 1;\nsnprintf(c, sizeof c, "id %s", argv[1]); system(c);',
      [],
    ],
    ['a file for everybody', 'int f =\nopen("x", O_CREAT | O_WRONLY, 0666); close(f);', ['2 c.files.permissions']],
    ['a file for its owner', 'int f =\nopen("x", O_CREAT | O_WRONLY, 0600); close(f);', []],
    ['never given a value', 'int a;\nreturn a;', ['2 c.memory.uninitialised']],
    ['given a value on every way', 'int a; if (argc > 1) a = 1; else a = 2;\nreturn a;', []],
  ])('%s', (_name, body, expected) => {
    expect(found(body)).toEqual(expected);
  });
});

describe('a function that compares elements', () => {
  const program = (compares: string, fill: string): string =>
    `static int by(const void *a, const void *b) { int x = *(const int *)a, y = *(const int *)b; return ${compares}; }\nint main(void) { int v[20], n = 0; ${fill} qsort(v, n, sizeof(int), by); return v[0] > 0; }`;
  const input = 'while (n < 20 && scanf("%d", &v[n]) == 1) n++; if (n == 0) return 0;';
  it('meets any two that the array holds', () => {
    expect(examineC(program('x - y', input)).findings.map(({ rule }) => rule)).toEqual(['c.numbers.overflow']);
  });
  it.each([
    ['(x > y) - (x < y)', input],
    ['x - y', 'for (; n < 20; n++) v[n] = rand() % 100;'],
  ])('%s is right', (compares, fill) => {
    expect(examineC(program(compares, fill)).findings).toEqual([]);
  });
});

it('a length that a caller gives is bounded by what is added to it', () => {
  const text =
    'int decode(const char *s, size_t n) { char b[2048]; if (n == 0 || n + 4 > sizeof b) return -1; for (size_t i = 0; i < n; i++) b[i] = s[i] == 45 ? 43 : s[i]; return b[0]; }';
  expect(examineC(text).findings).toEqual([]);
});

it('a distance that was found small was not negative', () => {
  const text =
    'static int decode(const char *s, size_t n) { char b[2048]; if (n + 4 > sizeof b) return -1; for (size_t i = 0; i < n; i++) b[i] = s[i]; return b[0]; }\nint user(const char *t) { const char *dot = strchr(t, 46); return dot == NULL ? -1 : decode(t, (size_t)(dot - t)); }';
  expect(examineC(text).findings.map(({ rule }) => rule)).not.toContain('c.memory.out-of-bounds-write');
});

describe('a function out of a table', () => {
  const table = (bodies: string): string =>
    `static int one(int a, int b) { return 0; }\nstatic int two(int a, int b) { return ${bodies}; }\nstatic int (*const table[])(int, int) = { one, two };\nint main(void) { int w, a, b; if (scanf("%d %d %d", &w, &a, &b) != 3 || w < 0 || w > 1) return 1; return table[w](a, b); }`;
  it('is each of those in it', () => {
    expect(examineC(table('a / b')).findings.map(({ rule }) => rule)).toContain('c.numbers.divide-by-zero');
  });
  it('and does what it does with what it was given', () => {
    const { findings, gaveUp } = examineC(table('b > 0 ? a / b : 0'));
    expect([findings, gaveUp]).toEqual([[], []]);
  });
});

describe('bytes that were looked at', () => {
  const program = (digits: string): string =>
    `static int t[6];\nstatic int ok(const char *s) { size_t n = strlen(s); if (n == 0 || n > 2) return 0; for (size_t i = 0; i < n; i++) if (${digits}) return 0; return 1; }\nint main(void) { char line[64]; if (!fgets(line, 64, stdin)) return 0; line[strcspn(line, "\\n")] = 0; if (!ok(line)) return 0; int i = line[0] - '0'; if (line[1] != 0) i = i * 10 + (line[1] - '0'); if (i >= 6) return 0; return t[i]; }`;
  it('stay known where several ways come together', () => {
    expect(examineC(program('!isdigit((unsigned char)s[i])')).findings).toEqual([]);
  });
  it('are any where nobody asked for digits', () => {
    expect(examineC(program("s[i] == ' '")).findings.map(({ rule }) => rule)).toEqual(['c.memory.out-of-bounds-read']);
  });
});

describe('functions without a caller', () => {
  it('are judged by what their own text makes certain', () => {
    expect(examineC('int f(int *a, int i) { return a[i] + i; }').findings).toEqual([]);
    expect(examineC('void f(const char *s) { char b[8]; strcpy(b, s); }').findings.map(({ rule }) => rule)).toEqual([
      'c.memory.out-of-bounds-write',
    ]);
    expect(examineC('int f(int *p) { if (!p) return *p; return 0; }').findings.map(({ rule }) => rule)).toEqual([
      'c.memory.null-dereference',
    ]);
  });
  it('and hand what they allocate to whoever they return to', () => {
    expect(examineC('char *f(void) { char *p = malloc(9); return p; }').findings).toEqual([]);
    expect(examineC('int f(void) { char *p = malloc(9); return 0; }').findings.map(({ rule }) => rule)).toEqual([
      'c.memory.leak',
    ]);
  });
});

describe('what is given up', () => {
  it('is said with its place', () => {
    const text =
      'int f(int n) { return n < 1 ? 0 : f(n - 1); }\nint main(int argc, char **argv) { asm("nop"); if (argc > 2) 3 3; return f(argc); }';
    expect(examineC(text).gaveUp.map(({ reason, start, end }) => [reason, text.slice(start, end)])).toEqual([
      ['recursion', 'f(n - 1)'],
      ['assembly', 'asm("nop");'],
      ['unread', '3 3;'],
    ]);
  });
  it('is nothing for a program that was followed to its end', () => {
    expect(examineC(main('int a[3] = {1, 2, 3}; printf("%d", a[argc % 3]);')).gaveUp).toEqual([]);
  });
  it('is the rest when the steps are spent', () => {
    const text = main('int s = 0;\n' + 'for (int i = 0; i < argc; i++) '.repeat(20) + 's ^= 1;');
    const { gaveUp, steps } = examineC(text, { steps: 2000 });
    expect(gaveUp.map(({ reason }) => reason)).toEqual(['steps']);
    expect(steps).toBeLessThan(4000);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'int main(int c, char **v) {',
    '}',
    '{',
    '(',
    ')',
    ';',
    ',',
    '*',
    '&',
    'int',
    'char',
    'struct s',
    'a',
    'b[',
    ']',
    '= malloc(8)',
    'free(a)',
    'if',
    'else',
    'while',
    'for (;;)',
    'do',
    'switch (a)',
    'case 1:',
    'default:',
    'goto l;',
    'l:',
    'return',
    'scanf("%d", &a)',
    'strcpy(b, v[1])',
    '"%s',
    "'x'",
    '#define X(a) a a',
    '#if',
    '#endif',
    '\n',
    '->',
    '.',
    '++',
    '?',
    ':',
    '0x',
    '9e9',
    'sizeof',
    'typedef',
    '/*',
    '//',
    '\0',
    'é',
    'int f(int n) { return f(n - 1) + n; }',
    'printf(b)',
    'a = a + 1',
    'a[a]',
    '= {1, {2}, .x = 3}',
  );
  it('is answered, in bounded steps', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        const { findings, gaveUp, steps } = examineC(text, { steps: 5000 });
        expect(steps).toBeLessThan(20_000);
        for (const { start, end } of [...findings, ...gaveUp]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(examineC(text).steps).toBeLessThan(200_000);
      }),
      { numRuns: 200 },
    );
  });
  it.each([
    ['brackets', `int main(void) { return ${'('.repeat(20_000)}1${')'.repeat(20_000)}; }`],
    ['blocks', `int main(void) ${'{'.repeat(20_000)}`],
    [
      'macros that multiply',
      Array.from({ length: 25 }, (_, i) => `#define M${i} M${i + 1} M${i + 1}\n`).join('') + 'int a[] = {M0};',
    ],
    ['macros left open', `#define M(x) x\n${'M( '.repeat(20_000)}`],
    [
      'conditions',
      main(
        'int a, b; scanf("%d%d", &a, &b); if (' +
          Array.from({ length: 200 }, (_, i) => `(a > ${i} && b < ${i})`).join('||') +
          ') return 1;',
      ),
    ],
    [
      'calls that double',
      Array.from(
        { length: 30 },
        (_, i) => `int f${i}(int x) { return ${i < 29 ? `f${i + 1}(x) + f${i + 1}(x + 1)` : 'x'}; }`,
      ).join('\n') + main('return f0(1);'),
    ],
    ['a record in itself', 'struct a { struct a x; int y; } z; ' + main('z.y = 1;')],
  ])('also hostile: %s', (_name, text) => {
    expect(examineC(text, { steps: 30_000 }).steps).toBeLessThan(60_000);
  });
});
