/** Files under a policy: what lies outside ends the run, what is inside works, and nothing outlives or outgrows it. */
import { expect, it } from 'vitest';
import { presets } from '../policy/presets.ts';
import type { Policy } from '../policy/policy.ts';
import type { Outcome } from '../run/outcome.ts';
import { runHere } from '../run/testdata/run-here.ts';

const run = async (source: string, parts: Partial<Policy> = {}): Promise<{ out: string; outcome: Outcome }> => {
  const { outcome, output } = await runHere(source, { ...presets.files, ...parts });
  return { out: output, outcome };
};
const { files } = presets.files;

it('writes and reads inside of the mounts, without being told to close', async () => {
  const { out, outcome } = await run(
    'import os\nfrom pathlib import Path\nopen("a.txt", "w").write("hi")\nprint(open("a.txt").read(), os.listdir("."), Path("a.txt").stat().st_size)\n',
  );
  expect(outcome.kind).toBe('returned');
  expect(out).toBe("hi ['a.txt'] 2\n");
});

it('ends the run at a path outside of all mounts that only the run knows, whatever the program catches', async () => {
  for (const act of [
    'open(p).read()',
    'open(p, "w")',
    'os.mkdir(p)',
    'pathlib.Path(p).read_text()',
    'pathlib.Path(p).write_bytes(b"x")',
    'os.open(p, 0)',
    'os.remove(p)',
    'shutil.copy("/work/a", p)',
    'os.symlink("/work/a", p)',
    'os.rename("/work/a", p)',
  ]) {
    const { out, outcome } = await run(
      `import os, pathlib, shutil\nopen("/work/a", "w").close()\np = "/".join(["", "etc", "passwd"])\ntry:\n    ${act}\nexcept BaseException:\n    pass\nprint("lived on")\n`,
    );
    expect([act, outcome.kind]).toEqual([act, 'refused']);
    expect(out).toBe('');
    if (outcome.kind === 'refused') expect(outcome.refusals[0]?.rule).toBe('path-not-granted');
  }
});

it('answers questions about paths outside with no', async () => {
  const { out, outcome } = await run(
    'import os, pathlib, glob\np = "/".join(["", "no", "such"])\nprint(os.path.exists(p), pathlib.Path(p).is_file(), glob.glob("no/*"))\n',
  );
  expect(outcome.kind).toBe('returned');
  expect(out).toBe('False False []\n');
});

it('refuses questions about places of operating systems, which nobody can catch', async () => {
  for (const ask of [
    'os.path.exists(p)',
    'pathlib.Path(p).is_file()',
    'os.path.getsize(p)',
    'os.listdir(p)',
    'list(pathlib.Path(p).iterdir())',
    'os.path.exists(os.path.expanduser("~/.ssh/id_rsa"))',
    'pathlib.Path.home().joinpath(".bash_history").exists()',
  ]) {
    const { out, outcome } = await run(
      `import os, pathlib\np = "/".join(["", "etc", "passwd"])\ntry:\n    ${ask}\nexcept BaseException:\n    pass\nprint("lived on")\n`,
    );
    expect([ask, outcome.kind, out]).toEqual([ask, 'refused', '']);
  }
});

it('raises FileNotFoundError instead where the policy says so', async () => {
  const { out, outcome } = await run(
    'try:\n    open("/".join(["", "etc", "passwd"]))\nexcept FileNotFoundError as e:\n    print(e)\n',
    { files: { ...files, outside: 'absent' } },
  );
  expect(outcome.kind).toBe('returned');
  expect(out).toBe("[Errno 2] No such file or directory: '/etc/passwd'\n");
});

it('leads out by no link, no dots and no archive of a folder', async () => {
  const { outcome } = await run(
    'import os\nos.symlink("../../../../../../etc/passwd", "link")\ntry:\n    print(open("link").read())\nexcept OSError:\n    print("no")\n',
  );
  expect(outcome.kind).toBe('refused');
});

it('keeps files of one run from the next', async () => {
  await run('open("kept.txt", "w").write("secret")\n');
  const { out } = await run('import os\nprint(os.listdir("."))\n');
  expect(out).toBe('[]\n');
});

it('pays for what it unpacks and writes', async () => {
  const limits = { ...presets.files.limits, bytes: 2 ** 25 };
  const bomb = await run(
    'import zlib\nd = zlib.compress(b"0" * 2**20)\nd = zlib.compress(d * 1)\nbig = zlib.compressobj()\nz = big.compress(b"0" * (2**22)) + big.flush()\nmany = [zlib.decompress(z) for _ in range(100)]\nprint(len(many))\n',
    { limits },
  );
  expect(bomb.outcome.kind).toBe('exhausted');
  const text = await run('import io\ns = io.StringIO()\nwhile True:\n    s.write("x" * 100000)\n', { limits });
  expect(text.outcome.kind).toBe('exhausted');
  const bytes = await run('import io\ns = io.BytesIO()\ns.seek(2**40)\ns.write(b"x")\n', { limits });
  expect(bytes.outcome.kind).toBe('exhausted');
  const hashed = await run('import hashlib\nhashlib.pbkdf2_hmac("sha256", b"a", b"b", 2**31 - 1)\n', { limits });
  expect(hashed.outcome.kind).toBe('exhausted');
  const packed = await run('import struct\nstruct.pack("%dx" % 2**40)\n', { limits });
  expect(packed.outcome.kind).toBe('exhausted');
});
