import { expect, it } from 'vitest';
import { runProgram } from '../../run/run-program.ts';

const printed = (source: string): string => {
  let out = '';
  runProgram(source, {
    limits: { seconds: 10, steps: 1e7, bytes: 2 ** 26, output: 10_000, depth: 500, toolCalls: 0 },
    host: {
      write: (_stream, text) => (out += text),
      now: () => 0,
      entropy: (bytes) => bytes.fill(1),
      argv: ['main.py'],
      fileName: 'main.py',
      lent: new Map(),
    },
  });
  return out;
};

it('lets a bytearray grow and shrink under a view (limitations/bytearray-resized-under-a-view.md)', () => {
  expect(
    printed(
      'data = bytearray(b"abc")\nview = memoryview(data)\ndata.append(100)\nprint(data, view.tolist())\ndel data[1:]\nview[2] = 5\nprint(view.tolist(), view[2], data)\n',
    ),
  ).toBe("bytearray(b'abcd') [97, 98, 99]\n[97, 0, 0] 0 bytearray(b'a')\n");
});

it('pays little for a million appends, and refuses to outgrow the limit', () => {
  expect(printed('b = bytearray()\nfor i in range(200000):\n    b.append(i & 255)\nprint(len(b), b[-1])\n')).toBe(
    '200000 63\n',
  );
  expect(printed('b = bytearray(b"x")\nwhile True:\n    b += b\n    print(len(b) > 2 ** 27)\n')).not.toContain('True');
});
