import { describe, expect, it } from 'vitest';
import { readRules } from '../rules-in/read-rules.ts';
import { newScanner } from '../fix/new-scanner.ts';
import { askOwnOracle } from './own-oracle.ts';

const verdict = async (text: string): Promise<string> => {
  const pack = await readRules([], '/', 'default');
  return (await askOwnOracle(newScanner(pack, '/', 10_000), 'a.c', text, AbortSignal.timeout(10_000))).verdict;
};

describe('our own word on a text in C', () => {
  it.each([
    'int helper(int a);\n',
    '// all of it\rint main(void) { return 0; }\r',
    '#include <stdio.h>\n',
    'int a[] = {1};\n',
  ])('is none where no function is defined: %j', async (text) => expect(await verdict(text)).toBe('gave-up'));

  it.each([
    'int main(void) { return 0; }\n',
    'int twice(a) int a;\n{ return 2 * a; }\nint main(void)\n{\n  return twice(1);\n}\n',
  ])('is one of what can be run: %j', async (text) => expect(await verdict(text)).toBe('clean'));
});
