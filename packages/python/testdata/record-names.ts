/**
 * Records the public names of CPython 3.12's modules that our library has too: `public-names.json`, a module's names with, for classes, those of
 * their attributes. `src/library/public-names.test.ts` compares.
 *
 *     SALLYPORT_REFERENCE_PYTHON=… node --conditions=@sallyport/source packages/python/testdata/record-names.ts
 *
 * Public are the names of `__all__`; without one, those that begin with no underscore and were not imported from elsewhere.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { library } from '../src/library/index.ts';

/** Not of CPython's library, or not to be imported without a network. */
const others = new Set(['requests', 'requests.exceptions', 'httpx', 'typing_extensions', 'urllib.request']);

const program = String.raw`
import importlib, json, sys, types, warnings
warnings.simplefilter("ignore")
out = {}
for name in sys.argv[1].split(","):
    module = importlib.import_module(name)
    listed = getattr(module, "__all__", None)
    found = {}
    for one in sorted(listed if listed is not None else dir(module)):
        if one.startswith("_"):
            continue
        value = getattr(module, one, None)
        if listed is None:
            if isinstance(value, types.ModuleType):
                continue
            home = getattr(value, "__module__", None)
            if isinstance(home, str) and home.split(".")[0].lstrip("_") not in (name.split(".")[0], "posix"):
                continue
        own = isinstance(value, type) and not issubclass(value, BaseException)
        found[one] = " ".join(each for each in dir(value) if not each.startswith("_")) if own else ""
    out[name] = found
json.dump(out, sys.stdout)
`;

const python = process.env['SALLYPORT_REFERENCE_PYTHON'] ?? 'python3.12';
const names = Object.keys(library).filter((name) => !others.has(name));
const text = execFileSync(python, ['-c', program, names.join(',')], { encoding: 'utf8', maxBuffer: 2 ** 26 });
const lines = Object.entries(JSON.parse(text) as Record<string, unknown>)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, found]) => `  ${JSON.stringify(name)}: ${JSON.stringify(found)}`);
writeFileSync(join(import.meta.dirname, 'public-names.json'), `{\n${lines.join(',\n')}\n}\n`);
