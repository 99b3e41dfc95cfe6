/** What the text alone tells of paths, files of others and the environment. */
import { describe, expect, test } from 'vitest';
import { parse } from '../syntax/index.ts';
import { presets } from '../policy/presets.ts';
import type { Policy } from '../policy/policy.ts';
import { checkProgram } from './check.ts';

const told = (text: string, policy: Policy = presets.agent, part = false): readonly string[] =>
  checkProgram(text, parse(text, { mode: 'strict' }).module, policy, [], { find: () => false, inside: undefined, part })
    .filter(({ kind }) => kind === 'violation')
    .map(({ rule, subject }) => `${rule} ${subject}`);

describe('is told before the run', () => {
  test.each([
    ['import os\nos.listdir("/etc")', ['path-not-granted /etc']],
    ['import os\nos.rename("a", "/root/b")', ['path-not-granted /root/b']],
    ['import shutil as s\ns.copy("/etc/passwd", "x")', ['path-not-granted /etc/passwd']],
    ['from shutil import rmtree\nrmtree("/")', ['path-not-granted /']],
    ['import os\nos.makedirs("../../opt/x")', ['path-not-granted /opt/x']],
    ['from pathlib import Path\nPath("/etc/passwd").read_text()', ['path-not-granted /etc/passwd']],
    ['import pathlib\npathlib.Path("/root").iterdir()', ['path-not-granted /root']],
    ['import os\nos.remove("a.txt")', ['file-not-own a.txt']],
    ['import os\nif os.path.exists("a.txt"):\n    os.remove("a.txt")', ['file-not-own a.txt']],
    ['import os\ndef f(path):\n    os.unlink(path)', ['file-not-own path']],
    ['import os\nprint(os.listdir())', ['file-not-own .']],
    ['import glob\nglob.glob("*.log")\nopen("x").read()', ['file-not-own *.log']],
    ['import shutil\nshutil.move("a", "b")', ['file-not-own a']],
    ['from os import *\nsystem("ls")', ['member-not-granted os.system']],
    ['import os\nprint(os.environ)', ['environment-not-granted os.environ']],
    ['from os import environ as e\nfor k, v in e.items(): pass', ['environment-not-granted os.environ']],
    ['import os\nos.environ["DEBUG"]', ['environment-not-granted DEBUG']],
    ['import os\nos.getenv("BASE_URL")', ['environment-not-granted BASE_URL']],
    ['import os\nos.environ.pop("DEBUG")', ['environment-not-granted DEBUG']],
    ['import os\nos.getenv("API_KEY", "")', ['environment-not-granted API_KEY']],
    ['import os\nos.environ.get("AWS_PROFILE", "x")', ['environment-not-granted AWS_PROFILE']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('is left to the run', () => {
  test.each([
    'import os\nopen("a.txt", "w").close()\nos.remove("a.txt")',
    'import os\nmode = "w"\nopen("a.txt", mode)\nos.remove("b.txt")',
    'import os\nmake = open\nos.listdir()',
    'import os, pathlib\npathlib.Path("a").touch()\nos.listdir()',
    'import os, tempfile\nos.listdir(tempfile.mkdtemp())',
    'import os\nos.path.exists("a.txt")',
    'import os\nos.chdir("x")\nopen("../a.txt")',
    'import os\nos.remove("/tmp/x/../y") if open("y", "x") else 0',
    'open("/dev/null", "w")',
    'import os\nos.getenv("DEBUG", "0")\nos.environ.get("MODE", None)',
    'import os\nif os.getenv("DEBUG") or os.environ.get("LOG_LEVEL"): pass',
    'import os\nos.environ["API_KEY"] = "x"\nos.environ["API_KEY"]',
    'import os\nos.environ.update(x)\nos.environ["API_KEY"]',
    'import os\nfrom unittest.mock import patch\npatch.dict(os.environ, {})\nos.environ["X"]',
    'class os: pass\nos.remove("x")',
    'import os\ntry:\n    os.remove("nonexistent.txt")\nexcept OSError: pass',
    'from os import *\nprint(getcwd(), sep)',
    'from os import *\ndef system(x): pass\nsystem("ls")',
    'items = [1]\nitems.remove(1)',
    'environ = {}\nprint(environ)',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('what runs inside of another program', () => {
    expect(told('import os\nos.remove("a")\nos.environ["X"]', presets.agent, true)).toEqual([]);
    expect(told('import os\nos.remove("/etc/a")', presets.agent, true)).toEqual(['path-not-granted /etc/a']);
  });

  test('files where the host mounts some, and the environment that a policy gives', () => {
    const mounted: Policy = {
      ...presets.agent,
      files: { ...presets.agent.files, mounts: [{ at: '/work', kind: 'copy-on-write' }] },
    };
    expect(told('import os\nos.remove("a")', mounted)).toEqual([]);
    expect(told('import os\nos.remove("a")', presets.files)).toEqual([]);
    const given: Policy = { ...presets.agent, environment: [{ name: 'TOKEN', value: '1' }] };
    expect(told('import os\nprint(os.environ, os.environ["TOKEN"])', given)).toEqual([]);
  });
});
