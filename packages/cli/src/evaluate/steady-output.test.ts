import { describe, expect, it } from 'vitest';
import { steadyOutput } from './steady-output.ts';

const report = (
  pid: number,
  at: string,
  shadow: string,
): string => `==${String(pid)}==ERROR: AddressSanitizer: heap-buffer-overflow on address ${at} at pc 0x7fa9b60739ed bp ${at} sp ${at}
WRITE of size 4 at ${at} thread T0
    #0 ${at} in greet /project/greet.c:6
    #1 ${at}  (/lib/libc.so.6+0x271c9) (BuildId: 93ac${String(pid)})

${at} is located 0 bytes to the right of 1-byte region [${at},${at})
SUMMARY: AddressSanitizer: heap-buffer-overflow /project/greet.c:6 in greet
Shadow bytes around the buggy address:
  0x0c047fff7fb0: 00 00
=>${shadow}: fa[01]fa
Shadow byte legend (one shadow byte represents 8 application bytes):
  Addressable:           00
  Partially addressable: 01 02 03
==${String(pid)}==ABORTING
`;

describe('what a program wrote', () => {
  it('is the same for two reports of a sanitizer about the same', () => {
    const text = steadyOutput(report(11, '0x602000000011', '0x0c047fff8000'));
    expect(steadyOutput(report(7, '0x7ffdc0112233', '0x10007fff8ab0'))).toBe(text);
    expect(text).toContain(
      '==…==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x… at pc 0x… bp 0x… sp 0x…\n',
    );
    expect(text).toContain('    #0 0x… in greet /project/greet.c:6\n    #1 0x…  (/lib/libc.so.6)\n');
    expect(text).toContain('in greet\n==…==ABORTING\n');
  });

  it.each([
    [
      "a.c:3:9: runtime error: load of misaligned address 0x7ffdc0112233 for type 'int'\n0x7ffdc0112233: note: pointer points here\n 01 02 55 55\n    ^ \nend",
      "a.c:3:9: runtime error: load of misaligned address 0x… for type 'int'\n0x…: note: pointer points here\nend",
    ],
    ['assert <shop.Cart object at 0xa5d3f0> is None', 'assert <shop.Cart object at 0x…> is None'],
    ['Current thread 0x00007f3c5e1a2740 (most recent call first):', 'Current thread 0x… (most recent call first):'],
    ["FileNotFoundError: '/tmp/tmpk3j2h1ab/in/a.txt'", "FileNotFoundError: '/tmp/…/in/a.txt'"],
    ['/usr/bin/ld: /tmp/ccAb12Cd.o: in function `twice`', '/usr/bin/ld: /tmp/…: in function `twice`'],
    ['Ran 3 tests in 0.004s', 'Ran 3 tests in … s'],
    ['(node:12) Warning: x', '(node:…) Warning: x'],
    [
      '    at a (file:///a.mjs:2:1)\n    at process.processTicksAndRejections (node:internal/process/task_queues:104:5) {\n  code: 1',
      '    at a (file:///a.mjs:2:1) {\n  code: 1',
    ],
    [
      'SUMMARY: AddressSanitizer: stack-overflow (/project/test+0x22e4) ',
      'SUMMARY: AddressSanitizer: stack-overflow (/project/test) ',
    ],
  ])('loses what is drawn: %j', (text, steady) => expect(steadyOutput(text)).toBe(steady));

  it('has its leaks in one order', () => {
    const [one, other] = ['a', 'b'].map(
      (name) => `Direct leak of 9 byte(s) in 1 object(s) allocated from:\n    #0 0x7fa9b60739ed in ${name}\n\n`,
    );
    expect(steadyOutput(`x\n${other ?? ''}${one ?? ''}end`)).toBe(steadyOutput(`x\n${one ?? ''}${other ?? ''}end`));
  });

  it.each([
    'assert mask == 0xdeadbeef, got 0x0badf00d0badf00d',
    'SEGV on unknown address 0x000000000018',
    'AssertionError: 1 == 2 in 3 steps, see tmp/a.txt',
    'expected 11 == 12, mask (a+0x10)',
  ])('keeps words of its own: %j', (text) => expect(steadyOutput(text)).toBe(text));
});
