/** What is a program's own under the default preset, and what is not: files in memory, variables of the environment. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { presets } from '../policy/presets.ts';
import type { Policy } from '../policy/policy.ts';
import type { Outcome } from '../run/outcome.ts';
import { runHere } from '../run/testdata/run-here.ts';

const run = (source: string, policy: Policy = presets.agent): Promise<{ outcome: Outcome; output: string }> =>
  runHere(source, policy);

/** What ended the run, as `rule subject`. */
const refusal = async (source: string, policy: Policy = presets.agent): Promise<string> => {
  const { outcome } = await run(source, policy);
  return outcome.kind === 'refused'
    ? outcome.refusals.map(({ rule, subject }) => `${rule} ${subject}`).join('; ')
    : JSON.stringify(outcome);
};

/** Names that the check does not see, in every kind of handler that might swallow the refusal. */
const swallowed = (act: string): readonly string[] => [
  `try:\n    ${act}\nexcept BaseException:\n    pass`,
  `import contextlib\nwith contextlib.suppress(BaseException):\n    ${act}`,
  `try:\n    ${act}\nfinally:\n    print("lived on")`,
  `import atexit\natexit.register(lambda: ${act})`,
  `import asyncio\nasync def go():\n    try:\n        await asyncio.to_thread(lambda: ${act})\n    except BaseException:\n        pass\nasyncio.run(go())`,
  `def steps():\n    try:\n        yield ${act}\n    except BaseException:\n        yield 1\nlist(steps())`,
  `class Guard:\n    def __enter__(self): return self\n    def __exit__(self, *what): return True\nwith Guard():\n    ${act}`,
];

const before = `import glob, os, pathlib, shutil, tempfile\nos.makedirs("/tmp/mine")\nname = "".join(["impor", "tant"])\n`;

describe('files that the run did not make', () => {
  test.each([
    ['os.listdir()', '.'],
    ['os.listdir("/work")', '/work'],
    ['list(os.scandir("."))', '.'],
    ['list(os.walk("."))', '.'],
    ['list(os.walk(name))', 'important'],
    ['os.remove(name)', 'important'],
    ['os.unlink("./" + name)', './important'],
    ['os.remove("/tmp/mine/../" + name)', '/tmp/mine/../important'],
    ['os.rmdir(name)', 'important'],
    ['os.rmdir("/tmp")', '/tmp'],
    ['os.removedirs(name)', 'important'],
    ['os.rename(name, "new")', 'important'],
    ['os.replace(name, "new")', 'important'],
    ['os.chmod(name, 0o777)', 'important'],
    ['os.chmod("/work", 0)', '/work'],
    ['os.utime(name)', 'important'],
    ['os.truncate(name, 0)', 'important'],
    ['os.link(name, "new")', 'important'],
    ['os.open(name, os.O_RDWR)', 'important'],
    ['open(name, "r+")', 'important'],
    ['open("." + "env")', '.env'],
    ['open("." + "ssh/id_rsa")', '.ssh/id_rsa'],
    ['pathlib.Path(name + ".pem").read_text()', 'important.pem'],
    ['shutil.copy(name, "new")', 'important'],
    ['shutil.copyfile(name, "new")', 'important'],
    ['shutil.copytree(name, "new")', 'important'],
    ['shutil.move(name, "new")', 'important'],
    ['shutil.rmtree(name, ignore_errors=True)', 'important'],
    ['shutil.rmtree("/work", ignore_errors=True)', '/work'],
    ['shutil.rmtree("/tmp")', '/tmp'],
    ['glob.glob("*")', '.'],
    ['glob.glob(name + "/*.txt")', 'important'],
    ['list(pathlib.Path().iterdir())', '.'],
    ['list(pathlib.Path(".").rglob("*"))', '.'],
    ['pathlib.Path(name).unlink(missing_ok=True)', 'important'],
    ['pathlib.Path(name).rename("new")', 'important'],
    ['pathlib.Path(name).rmdir()', 'important'],
    ['pathlib.Path(name).chmod(0o700)', 'important'],
    ['open(__file__, "w")', 'main.py'],
    ['pathlib.Path(__file__).write_text("")', 'main.py'],
    ['import zipfile\nzipfile.ZipFile("a.zip", "w").write(name)', 'important'],
    ['import tarfile\ntarfile.open("a.tar", "w").add(name)', 'important'],
    ['os.remove("/tmp/nonexistent/../" + name)', '/tmp/nonexistent/../important'],
    ['os.remove("nonexistent/../" + name)', 'nonexistent/../important'],
    ['os.remove("/tmp/mine/none/../../../work/" + name)', '/tmp/mine/none/../../../work/important'],
    ['open("a", "w").close(); os.remove("a/../" + name)', 'a/../important'],
    ['open("l", "w").close(); os.remove("l"); os.symlink(".", "l"); os.remove("l/" + name)', 'l/important'],
    ['os.symlink("." + "env", "x"); open("x")', 'x'],
    ['open("x", "w").close(); os.rename("x", ".bash" + "rc")', '.bashrc'],
    ['open("x", "w").close(); os.replace("x", __file__)', 'main.py'],
    ['open("x", "w").close(); os.link("x", ".bash" + "rc")', '.bashrc'],
    ['open("x", "w").close(); pathlib.Path("x").rename(".bash" + "rc")', '.bashrc'],
    ['open("x", "w").close(); shutil.move("x", ".bash" + "rc")', '.bashrc'],
    ['open("x", "w").close(); shutil.copy("x", ".bash" + "rc")', '.bashrc'],
    ['os.symlink("x", ".zsh" + "rc")', '.zshrc'],
    ['os.symlink("/tmp/mine", ".g" + "it")', '.git'],
    ['os.makedirs(".git/" + "hooks")', '.git/hooks'],
    ['os.mkdir(".git"); os.chdir(".git"); os.mkdir("hooks")', 'hooks'],
    ['os.mkdir("d"); open("d/x", "w").close(); os.rename("d", ".ss" + "h")', '.ssh'],
    ['os.makedirs("d/hooks"); open("d/hooks/pre-commit", "w").close(); os.rename("d", ".g" + "it")', '.git'],
    ['os.symlink("/work", "/tmp/l"); open("/tmp/l/.bash" + "rc", "w")', '/tmp/l/.bashrc'],
    ['import filecmp\nfilecmp.dircmp("/tmp/mine", ".").left_only\nfilecmp.dircmp("/tmp/mine", ".").right_only', '.'],
  ])('%s ends the run', async (act, subject) => {
    expect(await refusal(`${before}${act}\n`)).toBe(`file-not-own ${subject}`);
  });

  test.each([
    ['os.listdir("/")', '/'],
    ['os.chdir("/"); os.listdir()', '.'],
    ['os.chdir(".."); os.remove("etc/passwd")', 'etc/passwd'],
    ['os.symlink("/".join(["", "etc"]), "link")', '/etc'],
    ['os.mkdir("deep"); os.symlink("../../etc", "deep/link")', '../../etc'],
    ['os.rename("/tmp/mine", "/".join(["", "root", "x"]))', '/root/x'],
    ['shutil.rmtree("/")', '/'],
    ['shutil.move("/tmp/mine", "/".join(["", "home", "x"]))', '/home/x'],
    ['os.path.exists("/".join(["", "etc", "shadow"]))', '/etc/shadow'],
    ['os.path.exists("/".join(["", "mycontainer"]))', '/mycontainer'],
    ['open("/nonexistent/file.txt", "w")', '/nonexistent/file.txt'],
    ['os.makedirs("/nonexistent/" + name)', '/nonexistent'],
    ['os.mkdir("/tmp/missing"); open("/tmp/missing/../.." + "/et" + "c/shadow")', '/tmp/missing/../../etc/shadow'],
    ['open("/invalid/.." + "/et" + "c/shadow")', '/invalid/../etc/shadow'],
    ['open("missing/../../.." + "/et" + "c/shadow")', 'missing/../../../etc/shadow'],
    ['open("a", "w").close(); os.path.exists("a/../.." + "/et" + "c/shadow")', '/etc/shadow'],
    ['os.listdir("/tmp/nonexistent/../.." + "/et" + "c")', '/tmp/nonexistent/../../etc'],
    [
      'os.mkdir("d"); os.chdir("d"); os.rmdir("../d"); open("x/../../.." + "/et" + "c/shadow")',
      'x/../../../etc/shadow',
    ],
  ])('%s leads out, and ends the run', async (act, subject) => {
    expect(await refusal(`${before}${act}\n`)).toBe(`path-not-granted ${subject}`);
  });

  test.each(swallowed('os.remove(name)'))('nothing catches it: %s', async (source) => {
    const { outcome, output } = await run(`${before}${source}\nprint("lived on")`);
    expect(outcome.kind).toBe('refused');
    // What is registered for the end runs when all is printed.
    if (!source.includes('atexit')) expect(output).toBe('');
  });

  it('is no matter of spelling', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('.', '..', 'mine', 'no', 'a.txt', '', '/tmp', 'work', 'tmp', 'link', 'etc'), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.constantFrom('os.remove(p)', 'os.listdir(p)', 'shutil.rmtree(p)', 'os.rename(p, "other")'),
        async (parts, act) => {
          const path = JSON.stringify(parts.join('/'));
          const { outcome, output } = await run(
            `import os, shutil\nos.makedirs("/tmp/mine")\nos.symlink("/tmp/mine", "/tmp/link")\nopen("/tmp/mine/a.txt", "w").close()\np = ${path}\ntry:\n    found = ${act}\n    print(found)\nexcept OSError as e:\n    print("error")\n`,
          );
          // Whatever it was: the run ended, or what was touched lies below what it made.
          if (outcome.kind === 'returned' && act === 'os.listdir(p)' && output !== 'error\n')
            expect(["['a.txt']\n", "['link', 'mine']\n", '[]\n']).toContain(output);
          expect(['returned', 'refused']).toContain(outcome.kind);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are missing or empty where the policy says so', async () => {
    const policy: Policy = { ...presets.agent, files: { ...presets.agent.files, foreign: 'absent' } };
    const { outcome, output } = await run(
      `${before}print(os.listdir("."))\ntry:\n    os.remove(name)\nexcept FileNotFoundError:\n    print("missing")\n`,
      policy,
    );
    expect(outcome.kind).toBe('returned');
    expect(output).toBe('[]\nmissing\n');
  });
});

describe('files of its own', () => {
  test.each([
    ['open("a", "w").close()\nprint(os.listdir())\nos.remove("a")\nprint(os.listdir("."))', "['a']\n[]\n"],
    ['open("a", "w").close()\nos.rename("a", "b")\nprint(os.path.exists("a"), sorted(os.listdir()))', "False ['b']\n"],
    [
      'open("a", "w").close()\nos.remove("a")\nfor act in (os.remove, os.rmdir, os.listdir, os.stat):\n    try:\n        act("a")\n    except FileNotFoundError as e:\n        print(e.errno)',
      '2\n2\n2\n2\n',
    ],
    ['os.makedirs("a/b/c")\nos.removedirs("a/b/c")\nprint(os.listdir("."))', '[]\n'],
    ['os.makedirs("/work/a/b")\nos.removedirs("/work/a/b")\nprint(os.listdir("/work"))', '[]\n'],
    ['try:\n    os.remove("/tmp/mine/none")\nexcept FileNotFoundError:\n    print("none")', 'none\n'],
    ['print(os.listdir("/tmp/mine"), os.listdir("/tmp"))', "[] ['mine']\n"],
    ['os.chdir("/tmp/mine")\nopen("x", "w").close()\nprint(os.listdir())', "['x']\n"],
    ['os.chdir("/tmp/mine")\nprint(glob.glob("*"), list(pathlib.Path.cwd().iterdir()))', '[] []\n'],
    [
      'pathlib.Path("d").mkdir()\npathlib.Path("d/x.txt").write_text("1")\nshutil.copytree("d", "e")\nshutil.rmtree("d")\nprint(sorted(str(p) for p in pathlib.Path(".").rglob("*")))',
      "['e', 'e/x.txt']\n",
    ],
    [
      'd = tempfile.mkdtemp()\nprint(os.listdir(d))\nshutil.rmtree(d)\nwith tempfile.TemporaryDirectory() as e:\n    print(os.listdir(e))',
      '[]\n[]\n',
    ],
    [
      'print(os.path.exists("config.json"), os.access("x", os.R_OK), pathlib.Path(".env").exists())',
      'False False False\n',
    ],
    ['try:\n    open("missing.csv")\nexcept FileNotFoundError as e:\n    print(e.filename)', 'missing.csv\n'],
    [
      'for act in (os.remove, shutil.rmtree, os.listdir):\n    try:\n        act("/nonexistent/file.txt" if act is os.listdir else "nonexistent_file.txt")\n    except OSError as e:\n        print(e.errno)',
      '2\n2\n2\n',
    ],
    ['os.symlink("/tmp/mine", "link")\nopen("link/x", "w").close()\nprint(os.listdir("link"))', "['x']\n"],
    [
      'open("x", "w").close()\nos.rename("x", "bashrc")\nos.symlink("bashrc", "zshrc")\nprint(sorted(os.listdir()))',
      "['bashrc', 'zshrc']\n",
    ],
    [
      'os.makedirs("d/hooks")\nopen("d/hooks/pre-commit", "w").close()\nos.rename("d", "git")\nos.makedirs(".git/objects")\nprint(os.path.exists("git/hooks/pre-commit"))',
      'True\n',
    ],
    ['os.mkdir("models")\nopen("models/best.pth", "w").close()\nprint(os.listdir("models"))', "['best.pth']\n"],
    [
      'open("a", "w").close()\nos.remove("a")\nos.symlink(".", "l")\ntry:\n    os.remove("l/a")\nexcept FileNotFoundError:\n    print("gone")',
      'gone\n',
    ],
    ['os.symlink("none.txt", "x")\ntry:\n    open("x")\nexcept FileNotFoundError as e:\n    print(e.filename)', 'x\n'],
    [
      'for path in ("/nonexistent/file.txt", "/tmp/../invalid/x", "/invalid/../nonexistent/y"):\n    try:\n        open(path)\n    except FileNotFoundError as e:\n        print(e.errno)',
      '2\n2\n2\n',
    ],
    [
      'open("a", "w").close()\ntry:\n    os.listdir("a/b")\nexcept NotADirectoryError as e:\n    print(e.errno)',
      '20\n',
    ],
    ['open("/tmp/main.py", "w").close()\nos.write(1, b"hi\\n")', 'hi\n'],
    ['with open(os.devnull, "w") as f:\n    f.write("quiet")\nprint(repr(open("/dev/null").read()))', "''\n"],
  ])('%s', async (act, printed) => {
    expect(await run(before + act)).toMatchObject({ output: printed, outcome: { kind: 'returned' } });
  });
});

describe('the environment', () => {
  test.each([
    ['print(os.environ)', 'os.environ'],
    ['dict(os.environ)', 'os.environ'],
    ['e = [os.environ][0]\n{**e}', 'os.environ'],
    ['e = [os.environ][0]\nlist(e)', 'os.environ'],
    ['e = [os.environ][0]\nfor k, v in e.items(): pass', 'os.environ'],
    ['e = [os.environ][0]\nlen(e)', 'os.environ'],
    ['e = [os.environ][0]\ne == {}', 'os.environ'],
    ['e = [os.environ][0]\n{} | e', 'os.environ'],
    ['e = [os.environ][0]\nprint(f"{e}")', 'os.environ'],
    ['import copy\ne = [os.environ][0]\ncopy.copy(e)', 'os.environ'],
    ['import copy\ne = [os.environ][0]\ncopy.deepcopy(e)', 'os.environ'],
    ['os.environ["DEBUG"]', 'DEBUG'],
    ['os.environ.get("BASE_" + "URL")', 'BASE_URL'],
    ['os.getenv("HOS" + "TNAME")', 'HOSTNAME'],
    ['os.getenv("DATA_" + "DIR")', 'DATA_DIR'],
    ['os.environ.pop("DE" + "BUG")', 'DEBUG'],
    ['os.getenv("API_" + "KEY", "")', 'API_KEY'],
    ['os.getenv("HOME", "/")', 'HOME'],
    ['"AWS_" + "PROFILE" in os.environ', 'AWS_PROFILE'],
    ['del os.environ["DE" + "BUG"]', 'DEBUG'],
    ['os.environ["PA" + "TH"] = "/evil"', 'PATH'],
    ['os.environ.update(LD_PRELOAD="x.so")', 'LD_PRELOAD'],
    ['os.putenv("PYTHON" + "PATH", "x")', 'PYTHONPATH'],
    ['os.path.expandvars("$HO" + "ME/x")', 'HOME'],
  ])('%s ends the run', async (act, subject) => {
    expect(await refusal(`import os\n${act}\n`)).toBe(`environment-not-granted ${subject}`);
  });

  test.each(swallowed('os.environ[name]'))('nothing catches it: %s', async (source) => {
    expect(await refusal(`${before}${source}\n`)).toBe('environment-not-granted important');
  });

  test.each([
    ['print(os.environ.get("DEBUG", "0"), os.getenv("MODE", default="dev"), os.environ.pop("X", 1))', '0 dev 1\n'],
    ['print(os.environ.get("DEBUG"), os.getenv("LOG_LEVEL") or "info", os.getenv("MODE"))', 'None info None\n'],
    ['print("DEBUG" in os.environ, os.environ.setdefault("PORT", "80"), os.environ["PORT"])', 'False 80 80\n'],
    ['os.environ["API_KEY"] = "own"\nprint(os.environ["API_KEY"], os.getenv("API_KEY"))', 'own own\n'],
    ['os.environ.update({"A": "1"}, B="2")\ndel os.environ["A"]\nprint(os.getenv("B"))', '2\n'],
    ['print(os.path.expandvars("$FOO/${BAR}"))', '$FOO/${BAR}\n'],
    [
      'from unittest.mock import patch\nwith patch.dict(os.environ, {"A": "1"}):\n    print(os.environ["A"])\nprint("A" in os.environ)',
      '1\nFalse\n',
    ],
    ['try:\n    os.environ["A"] = 1\nexcept TypeError as e:\n    print(e)', 'str expected, not int\n'],
  ])('%s', async (act, printed) => {
    expect(await run(`import os\n${act}\n`)).toMatchObject({ output: printed, outcome: { kind: 'returned' } });
  });

  it('shows what the policy gives, all of it too', async () => {
    const policy: Policy = { ...presets.agent, environment: [{ name: 'API_KEY', value: 'given' }] };
    const { output } = await run(
      'import os\nprint(os.environ["API_KEY"], dict(os.environ), os.environ)\nos.environ["X"] = "1"\nprint(sorted(os.environ))\n',
      policy,
    );
    expect(output).toBe("given {'API_KEY': 'given'} environ({'API_KEY': 'given'})\n['API_KEY', 'X']\n");
    expect(await refusal('import os\nos.environ["TO" + "KEN"]', policy)).toBe('environment-not-granted TOKEN');
  });
});
