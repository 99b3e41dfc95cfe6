import { expect, it } from 'vitest';
import { printedHere } from '../../run/testdata/run-here.ts';

const printed = (source: string): Promise<string> =>
  printedHere(source, { limits: { seconds: 10, steps: 1e7, bytes: 2 ** 26, output: 10_000 } });

it('lets a bytearray grow and shrink under a view (limitations/bytearray-resized-under-a-view.md)', async () => {
  expect(
    await printed(
      'data = bytearray(b"abc")\nview = memoryview(data)\ndata.append(100)\nprint(data, view.tolist())\ndel data[1:]\nview[2] = 5\nprint(view.tolist(), view[2], data)\n',
    ),
  ).toBe("bytearray(b'abcd') [97, 98, 99]\n[97, 0, 0] 0 bytearray(b'a')\n");
});

it('pays little for a million appends, and refuses to outgrow the limit', async () => {
  expect(await printed('b = bytearray()\nfor i in range(200000):\n    b.append(i & 255)\nprint(len(b), b[-1])\n')).toBe(
    '200000 63\n',
  );
  expect(await printed('b = bytearray(b"x")\nwhile True:\n    b += b\n    print(len(b) > 2 ** 27)\n')).not.toContain(
    'True',
  );
});
