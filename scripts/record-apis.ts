/**
 * Writes `packages/deps/data/apis/{python,node}.txt`: what the modules of Python's standard library and of Node offer, in any version that is asked.
 *
 *     node scripts/record-apis.ts [--pyodide pyodide.mjs] PROGRAM…
 *
 * Programs are interpreters: those with `node` in their names of Node, the others of Python. Each tells the public names of its own modules by introspection; the tables hold what any of them has, so that a name that
 * is in none was in no version that was asked. `--pyodide` asks a CPython compiled to WebAssembly (npm package `pyodide`) for versions that are not installed.
 *
 * A module whose attributes are made when they are asked for (`__getattr__`) is marked with a star.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const python = String.raw`
import json, sys, os, pkgutil, warnings
warnings.simplefilter("ignore")
skipped = set("antigravity this idlelib lib2to3 test turtledemo pydoc_data __main__ __phello__ site sitecustomize usercustomize ensurepip pip setuptools tests tkinter.test unittest.test ctypes.test distutils.tests sqlite3.test lib-tk bsddb.test email.test json.tests".split())
def tops():
    names = getattr(sys, "stdlib_module_names", None)
    if names is not None:
        return set(names)
    folders = [os.path.dirname(os.__file__)]
    folders += [os.path.join(folders[0], "lib-dynload")]
    return set(sys.builtin_module_names) | set(name for _, name, _ in pkgutil.iter_modules(folders))
found = {}
def look(name, depth):
    if name in skipped or any(part.startswith("_") for part in name.split(".")) and name != "__future__":
        return
    try:
        __import__(name)
        module = sys.modules[name]
        names = set(one for one in dir(module) if not one.startswith("_"))
    except BaseException:
        return
    if hasattr(module, "__getattr__"):
        names.add("*")
    for _, inner, _ in pkgutil.iter_modules(getattr(module, "__path__", None) or []) if depth < 4 else []:
        if not inner.startswith("_") and inner not in ("test", "tests"):
            names.add(inner)
            look(name + "." + inner, depth + 1)
    found[name] = sorted(names | set(found.get(name, [])))
for top in sorted(tops()):
    look(top, 0)
found["os.path"] = sorted(one for one in dir(os.path) if not one.startswith("_"))
told = json.dumps({"version": "%d.%d.%d" % sys.version_info[:3], "modules": found})
`;

const node = String.raw`
// Written for old versions too: modules without the prefix, a name behind each catch.
const names = new Set([...(require('module').builtinModules || Object.keys(process.binding('natives')).filter((one) => !/^internal|^_|-|deps/.test(one))), 'node:test', 'node:sqlite', 'node:sea', 'node:test/reporters'].map((one) => one.replace(/^node:/, '')));
const load = (name) => {
  try { return require('node:' + name); } catch (error) { return require(name); }
};
const modules = {};
const all = (value) => {
  const found = new Set();
  for (let at = value; at !== null && at !== undefined && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const one of Object.getOwnPropertyNames(at)) if (!one.startsWith('_')) found.add(one);
  return [...found].filter((one) => /^[\w$]+$/.test(one));
};
for (const name of names) {
  if (/^_|^v8.tools|^node-inspect/.test(name)) continue;
  try {
    const module = load(name);
    modules[name] = all(module);
    if (name === 'fs') modules['fs.promises'] = all(module.promises);
  } catch (error) {}
}
const flags = [...(process.allowedNodeEnvironmentFlags || [])].filter((one) => one.startsWith('--experimental-'));
process.stdout.write(JSON.stringify({ version: process.versions.node, modules, flags }));
`;

interface Told {
  readonly version: string;
  readonly modules: Readonly<Record<string, readonly string[]>>;
  /** Of Node: those for what is experimental. */
  readonly flags?: readonly string[];
}

const { values, positionals } = parseArgs({ options: { pyodide: { type: 'string' } }, allowPositionals: true });

const ask = (program: string, args: readonly string[]): Told => {
  const { stdout, stderr, status } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1' },
  });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return JSON.parse(stdout.slice(stdout.indexOf('{"'))) as Told;
};

const askPyodide = async (path: string): Promise<Told> => {
  const { loadPyodide } = (await import(pathToFileURL(resolve(path)).href)) as {
    loadPyodide: () => Promise<{ runPython: (code: string) => unknown }>;
  };
  return JSON.parse(String((await loadPyodide()).runPython(`${python}\ntold`))) as Told;
};

const write = (name: string, heading: string, all: readonly Told[]): void => {
  const modules = new Map<string, Set<string>>();
  for (const one of all)
    for (const [module, names] of Object.entries(one.modules))
      modules.set(module, new Set([...(modules.get(module) ?? []), ...names]));
  const lines = [...modules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, names]) => `${module}: ${[...names].sort().join(' ')}`);
  const folder = join(import.meta.dirname, '../packages/deps/data/apis');
  mkdirSync(folder, { recursive: true });
  const head = [
    `# ${heading}, in any version that is named below. Made by scripts/record-apis.ts; not edited by hand.`,
    `# versions: ${all
      .map(({ version }) => version)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .join(' ')}`,
  ];
  writeFileSync(join(folder, name), `${[...head, ...lines].join('\n')}\n`);
  console.log(`${name}: ${String(modules.size)} modules of ${String(all.length)} versions`);
};

const isNode = (program: string): boolean => basename(program).includes('node');
const ofPython = positionals
  .filter((one) => !isNode(one))
  .map((one) => ask(one, ['-c', `${python}\nsys.stdout.write("\\n" + told)`]));
if (values.pyodide !== undefined) ofPython.push(await askPyodide(values.pyodide));
if (ofPython.length > 0) write('python.txt', "Public names of the modules of Python's standard library", ofPython);

/** What a Node tells with each of its flags for what is not ready yet (`--experimental-vm-modules`): a name behind a flag is there. */
const askNode = (program: string): Told => {
  const plain = ask(program, ['-e', node]);
  const modules: Record<string, readonly string[]> = { ...plain.modules };
  for (const flag of plain.flags ?? [])
    try {
      for (const [module, names] of Object.entries(ask(program, [flag, '-e', node]).modules))
        modules[module] = [...new Set([...(modules[module] ?? []), ...names])];
    } catch {
      // A flag that wants a value, or that other flags have to stand beside.
    }
  return { version: plain.version, modules };
};

const ofNode = positionals.filter((one) => isNode(one)).map((one) => askNode(one));
if (ofNode.length > 0) write('node.txt', 'Public names of the modules of Node', ofNode);
