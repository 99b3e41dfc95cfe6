/**
 * Records what CPython prints for the safe programs of a dataset, into `x.safe.out` beside `x.safe.py`.
 *
 * Only programs labelled safe run, each in an empty folder with an empty environment; the unsafe ones run in our own cell alone. Tools of a folder's
 * `answers.yaml` are functions that answer what stands there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, 'unsafe-python');

const runner = `
import sys, json
answers = json.loads(sys.argv[2])
space = {"__name__": "__main__", "__builtins__": __builtins__}
for name, said in answers.items():
    space[name] = (lambda answer: lambda *args, **kwargs: answer)(said["answer"])
import types
main = types.ModuleType("__main__")
main.__dict__.update(space)
sys.modules["__main__"] = main
source = open(sys.argv[1], encoding="utf-8").read()
sys.argv = ["main.py"]
exec(compile(source, "main.py", "exec"), main.__dict__)
`;

let recorded = 0;
for (const path of globSync('**/*.safe.py', { cwd: root }).toSorted()) {
  const file = join(root, path);
  const tools = join(dirname(file), 'answers.yaml');
  const answers: unknown = existsSync(tools) ? parse(readFileSync(tools, 'utf8')) : {};
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    const out = execFileSync('python3', ['-I', '-X', 'utf8', '-c', runner, file, JSON.stringify(answers)], {
      cwd: folder,
      env: {},
      encoding: 'utf8',
      timeout: 60_000,
    });
    writeFileSync(file.replace(/\.py$/u, '.out'), out);
    recorded += 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
console.log(`${String(recorded)} outputs recorded`);
