/** Differences from CPython that are meant: each has its page in `limitations/`. */
import { beforeAll, expect, it } from 'vitest';
import { runProgram } from '../run/run-program.ts';
import { loadModules } from './index.ts';

beforeAll(() => loadModules(['io', 'os', 'zlib', 'math', 'calendar', 'traceback', 'cProfile', 'tracemalloc']));

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

it('shows text that waits to be written (text-files-are-written-when-looked-at.md)', () => {
  expect(printed('f = open("a.txt", "w")\nf.write("waiting")\nprint(open("a.txt").read())\n')).toBe('waiting\n');
});

it('begins with nothing of the host (environment-begins-empty.md)', () => {
  expect(printed('import os\nprint(dict(os.environ), os.getpid(), os.cpu_count(), hasattr(os, "system"))\n')).toBe(
    '{} 1 1 False\n',
  );
});

it('packs when a stream is flushed (packed-bytes-differ.md)', () => {
  expect(
    printed(
      'import zlib\nc = zlib.compressobj()\nprint(c.compress(b"x"), zlib.decompress(c.flush()), zlib.decompress(zlib.compress(b"abc" * 1000)) == b"abc" * 1000)\n',
    ),
  ).toBe("b'' b'x' True\n");
});

it('has its own last digits (last-digit-of-functions.md)', () => {
  expect(printed('import math\nprint(math.cbrt(27), math.cbrt(-8), math.sin(1e22))\n')).toBe(
    '3.0 -2.0 -0.8522008497671888\n',
  );
  expect(printed('x = 79.4096\ny = 51.6411\nprint(x ** 2, x ** 2.0 == x * x, y ** 0.5)\n')).toBe(
    '6305.884572159999 True 7.186174225552843\n',
  );
});

it('shows years the usual way (calendars-of-a-year.md)', () => {
  const source =
    'import calendar\nclass Stars(calendar.TextCalendar):\n    def formatday(self, day, weekday, width):\n' +
    '        return "*".rjust(width)\n' +
    'print("*" in Stars().formatmonth(2024, 2), "*" in Stars().formatyear(2024))\n';
  expect(printed(source)).toBe('True False\n');
});

it('leaves suspended generators alone (generators-are-not-closed-by-themselves.md)', () => {
  const source =
    'def numbers():\n    try:\n        yield 1\n    finally:\n        print("closed")\n' +
    'for number in numbers():\n    break\nprint("after")\n' +
    'held = numbers()\nnext(held)\nheld.close()\n';
  expect(printed(source)).toBe('after\nclosed\n');
});

it('leaves out the frame of a generator that is thrown into (frames-that-tracebacks-leave-out.md)', () => {
  const source =
    'import traceback\ndef worker():\n    yield 1\n' +
    'w = worker()\nnext(w)\ntry:\n    w.throw(ValueError("no"))\nexcept ValueError:\n    print(traceback.format_exc().count("File"))\n';
  expect(printed(source)).toBe('1\n');
});

it('profiles what ran as a whole (profiles-are-of-the-whole.md)', () => {
  const source =
    'import cProfile, io, pstats\nprofile = cProfile.Profile()\nprofile.enable()\nsum(range(10))\nprofile.disable()\n' +
    'out = io.StringIO()\npstats.Stats(profile, stream=out).sort_stats("cumulative").print_stats(5)\n' +
    'print("steps in 0.000 seconds" in out.getvalue(), out.getvalue().count("{<program>}"))\n' +
    'print(cProfile.Profile().runcall(max, 1, 2))\n';
  expect(printed(source)).toBe('True 1\n2\n');
});

it('traces what global names hold (traced-memory-is-what-globals-hold.md)', () => {
  const source =
    'import tracemalloc\nprint(tracemalloc.get_traced_memory())\ntracemalloc.start()\ndata = [0] * 1000\n' +
    'now, peak = tracemalloc.get_traced_memory()\nprint(8000 <= now <= 9000, peak == now)\ndel data\n' +
    'print(tracemalloc.get_traced_memory()[0] < 100, tracemalloc.take_snapshot().statistics("lineno"))\n';
  expect(printed(source)).toBe('(0, 0)\nTrue True\nTrue []\n');
});
