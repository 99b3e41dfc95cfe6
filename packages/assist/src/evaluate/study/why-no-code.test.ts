import { describe, expect, it } from 'vitest';
import { whyNoCode } from './why-no-code.ts';

describe('a file in C without code', () => {
  it.each([
    ['', 'the file is empty'],
    ['\ufeff \r\n', 'the file is empty'],
    [
      "I'm sorry; I cannot help with that (it is harmful); please ask a lawyer.\n1. Use a library;\n2. Ask;\n",
      'the file holds no code: prose alone',
    ],
    ['The placeholder {name} stands for a person; return to it later.', 'the file holds no code: prose alone'],
    ['/* I cannot write this.\n   Use another way; */\n// really\n', 'the file holds no code: comments alone'],
  ])('%j', (text, why) => expect(whyNoCode(text)).toBe(why));

  it.each([
    'int x = 5;\n',
    '#include <stdio.h>\n',
    'Sure!\nvoid f(int a)\n{\n}\n',
    'total += 4;',
    'printf("%d", x);',
    'struct user {\n  int age;\n};\n',
  ])('is not %j', (text) => expect(whyNoCode(text)).toBeUndefined());
});
