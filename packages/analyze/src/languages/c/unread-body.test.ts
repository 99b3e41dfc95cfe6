import { describe, expect, it } from 'vitest';
import { unreadBody } from './unread-body.ts';

const main = (statement: string): string => `#include <stdio.h>\nint main(int n) {\n  ${statement}\n  return 0;\n}\n`;

describe('a body that is no C', () => {
  it.each([
    [main('printf("x" return 0;'), 'line 3: this statement was not understood'],
    [main('n = 1\n  n++;'), 'line 3: this statement was not understood'],
    ['int main(void) {\n  if (1) {\n    return', 'line 3: this statement was not understood'],
    ['int main(void) {\n  return 0;\n', 'line 2: a closing brace is missing'],
  ])('is told with its line: %j', (text, why) => expect(unreadBody(text)).toBe(why));

  it.each([
    main('n++;'),
    // What the parser does not read, and compilers do.
    main('int x = _Generic(n, int: 1, default: 2);'),
    main('void *p = &&end; end: goto *p;'),
    main('int twice(int a) { return 2 * a; }'),
    main('struct s x = { a: 1 };'),
    main('thread_local static int seen;'),
    main('double complex z = 1.0;'),
    'Here is the program:\nint main(void) { return 0; }\n',
    `int main(void) { return ${'('.repeat(5_000)}1${')'.repeat(5_000)}; }\n`,
  ])('is not what is valid, or beside the functions', (text) => expect(unreadBody(text)).toBeUndefined());
});
