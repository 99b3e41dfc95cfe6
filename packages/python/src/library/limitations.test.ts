/** Differences from CPython that are meant: each has its page in `limitations/`. */
import { expect, it } from 'vitest';
import { everything } from '../policy/presets.ts';
import { printedHere, runHere } from '../run/testdata/run-here.ts';

it('shows text that waits to be written (text-files-are-written-when-looked-at.md)', async () => {
  expect(await printedHere('f = open("a.txt", "w")\nf.write("waiting")\nprint(open("a.txt").read())\n')).toBe(
    'waiting\n',
  );
});

it('begins with nothing of the host (environment-begins-empty.md)', async () => {
  expect(await printedHere('import os\nprint(dict(os.environ), os.getpid(), "system" in dir(os))\n')).toBe(
    '{} 1 False\n',
  );
});

it('packs when a stream is flushed (packed-bytes-differ.md)', async () => {
  expect(
    await printedHere(
      'import zlib\nc = zlib.compressobj()\nprint(c.compress(b"x"), zlib.decompress(c.flush()), zlib.decompress(zlib.compress(b"abc" * 1000)) == b"abc" * 1000)\n',
    ),
  ).toBe("b'' b'x' True\n");
});

it('has its own last digits (last-digit-of-functions.md)', async () => {
  expect(await printedHere('import math\nprint(math.cbrt(27), math.cbrt(-8), math.sin(1e22))\n')).toBe(
    '3.0 -2.0 -0.8522008497671888\n',
  );
  expect(await printedHere('x = 79.4096\ny = 51.6411\nprint(x ** 2, x ** 2.0 == x * x, y ** 0.5)\n')).toBe(
    '6305.884572159999 True 7.186174225552843\n',
  );
});

it('shows years the usual way (calendars-of-a-year.md)', async () => {
  const source =
    'import calendar\nclass Stars(calendar.TextCalendar):\n    def formatday(self, day, weekday, width):\n' +
    '        return "*".rjust(width)\n' +
    'print("*" in Stars().formatmonth(2024, 2), "*" in Stars().formatyear(2024))\n';
  expect(await printedHere(source)).toBe('True False\n');
});

it('leaves suspended generators alone (generators-are-not-closed-by-themselves.md)', async () => {
  const source =
    'def numbers():\n    try:\n        yield 1\n    finally:\n        print("closed")\n' +
    'for number in numbers():\n    break\nprint("after")\n' +
    'held = numbers()\nnext(held)\nheld.close()\n';
  expect(await printedHere(source)).toBe('after\nclosed\n');
});

it('leaves out the frame of a generator that is thrown into (frames-that-tracebacks-leave-out.md)', async () => {
  const source =
    'import traceback\ndef worker():\n    yield 1\n' +
    'w = worker()\nnext(w)\ntry:\n    w.throw(ValueError("no"))\nexcept ValueError:\n    print(traceback.format_exc().count("File"))\n';
  expect(await printedHere(source)).toBe('1\n');
});

it('profiles what ran as a whole (profiles-are-of-the-whole.md)', async () => {
  const source =
    'import cProfile, io, pstats\nprofile = cProfile.Profile()\nprofile.enable()\nsum(range(10))\nprofile.disable()\n' +
    'out = io.StringIO()\npstats.Stats(profile, stream=out).sort_stats("cumulative").print_stats(5)\n' +
    'print("steps in 0.000 seconds" in out.getvalue(), out.getvalue().count("{<program>}"))\n' +
    'print(cProfile.Profile().runcall(max, 1, 2))\n';
  expect(await printedHere(source, { clock: { kind: 'fixed', at: '2000-01-01T00:00:00Z' } })).toBe('True 1\n2\n');
});

it('traces what global names hold (traced-memory-is-what-globals-hold.md)', async () => {
  const source =
    'import tracemalloc\nprint(tracemalloc.get_traced_memory())\ntracemalloc.start()\ndata = [0] * 1000\n' +
    'now, peak = tracemalloc.get_traced_memory()\nprint(8000 <= now <= 9000, peak == now)\ndel data\n' +
    'print(tracemalloc.get_traced_memory()[0] < 100, tracemalloc.take_snapshot().statistics("lineno"))\n';
  expect(await printedHere(source)).toBe('(0, 0)\nTrue True\nTrue []\n');
});

it('leaves filled slots alone when a class gets an attribute of their name (slots-and-later-class-attributes.md)', async () => {
  const source =
    'class Point:\n    __slots__ = ("x",)\nclass Named(Point): ...\np = Named()\np.x = 1\nNamed.x = 8\nprint(p.x, Named().x)\n';
  expect(await printedHere(source)).toBe('1 8\n');
});

it('compiles no trees (trees-are-not-compiled.md)', async () => {
  const source =
    'import ast\ntree = ast.parse("1 + 2", mode="eval")\nprint(ast.dump(tree.body), eval(ast.unparse(tree)))\n' +
    'try:\n    compile(tree, "", "eval")\nexcept TypeError as e:\n    print("TypeError")\n';
  expect(await printedHere(source)).toBe(
    'BinOp(left=Constant(value=1), op=Add(), right=Constant(value=2)) 3\nTypeError\n',
  );
});

it('folds long headers of mail so that they mean the same (long-headers-of-mail.md)', async () => {
  const source =
    'from email.header import Header, decode_header, make_header\nfrom email.message import EmailMessage\nfrom email import message_from_string, policy\n' +
    'text = "ö" * 100\nfolded = Header(text, "utf-8").encode()\nprint(str(make_header(decode_header(folded))) == text, max(map(len, folded.split("\\n"))) < 78)\n' +
    'm = EmailMessage()\nm["Subject"] = text + " and " + text\nm.set_content("x")\nwritten = m.as_string()\n' +
    'print(message_from_string(written, policy=policy.default)["subject"] == text + " and " + text, max(map(len, written.split("\\n"))) < 80)\n';
  expect(await printedHere(source)).toBe('True True\nTrue True\n');
});

it('reads pickles that the run wrote (pickles-of-others-are-refused.md)', async () => {
  const own = {
    modules: { ...everything.modules, members: [{ module: 'pickle', kind: 'all-but', names: ['Unpickler'] }] },
  } as const;
  const source = 'import pickle\nprint(pickle.loads(pickle.dumps({"a": [1, 2]})))\n';
  expect(await printedHere(source, own)).toBe("{'a': [1, 2]}\n");
  expect((await runHere(`${source}pickle.loads(b"N.")\n`, own)).outcome).toMatchObject({
    kind: 'refused',
    refusals: [{ rule: 'pickle-not-own' }],
  });
});
