/**
 * Writes `packages/deps/data/apis/{pypi,npm}.txt`: what packages that code often uses offer, in any version that is asked.
 *
 *     node scripts/record-package-apis.ts --npm FOLDER
 *     node scripts/record-package-apis.ts --python FOLDER[:FOLDER…] --python …      the oldest first
 *
 * `--npm`: a folder whose `package.json` depends on versions under names of their own (`"lodash-v3": "npm:lodash@3"`), installed without their scripts. `--python`: what stands on Python's path; each is one version of the packages below.
 *
 * Packages are loaded, which runs foreign code: each in a process of its own under bubblewrap, without network, as nobody.
 *
 * A module whose attributes are made when they are asked for is marked with a star. A package is `settled` where the newest version brought hardly any names that no other version had; what is missing from another may be newer or
 * older than the versions that were asked.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { standardNames } from '../packages/deps/src/apis/known-apis.ts';

/** Packages of Python by the names that they are imported by, with the depth of modules that is looked at. */
const ofPython = new Map(
  (
    'aiohttp:2 anthropic:1 attr:1 authlib:3 bcrypt:1 bleach:2 boto3:3 botocore:1 bs4:2 celery:2 click:2 Crypto:3 cryptography:5 dateutil:2 defusedxml:2 django:4 docker:2 dotenv:2 email_validator:1 fastapi:3 flask:2 flask_login:2 ' +
    'flask_sqlalchemy:2 flask_wtf:2 gunicorn:1 httpx:1 itsdangerous:2 jinja2:2 jose:2 jwt:2 ldap3:1 lxml:2 markupsafe:1 marshmallow:2 matplotlib:2 networkx:1 nltk:2 numpy:2 openai:1 OpenSSL:2 pandas:2 paramiko:2 passlib:2 pexpect:2 PIL:2 ' +
    'psutil:1 psycopg2:2 pydantic:2 pymongo:1 pymysql:2 pytest:1 pytz:1 redis:2 requests:2 rest_framework:2 rich:2 scipy:2 seaborn:1 simplejson:1 sklearn:2 sqlalchemy:3 starlette:3 sympy:1 tornado:2 tqdm:2 twisted:3 urllib3:3 uvicorn:1 ' +
    'websockets:1 werkzeug:3 wtforms:3 yaml:1'
  )
    .split(' ')
    .map((one) => [one.slice(0, one.indexOf(':')), Number(one.slice(one.indexOf(':') + 1))]),
);

/** Never called settled: other packages are imported by the same name, or much was taken away in the years before the oldest version that is asked. */
const unsettled = new Set(
  'jwt jose dotenv docker Crypto celery django jinja2 matplotlib numpy OpenSSL pandas scipy sklearn tornado werkzeug'.split(
    ' ',
  ),
);

/** Entries of packages beside their main one, and objects of theirs that hold names as a module does. */
const entries: Readonly<Record<string, readonly string[]>> = {
  lodash: ['fp'],
  mysql2: ['promise'],
  'react-dom': ['client', 'server'],
  rxjs: ['operators'],
};
/** Names that other packages add (`moment-timezone`), or that were taken away before the oldest version that is asked (`flask.ext`); a star where plugins or the program do. */
const added: Readonly<Record<string, readonly string[]>> = {
  flask: ['ext'],
  moment: ['tz'],
  'twisted.plugins': ['*'],
  dayjs: ['*'],
  shelljs: ['*'],
  commander: ['*'],
};
const objects: Readonly<Record<string, readonly string[]>> = { zod: ['z'], mongoose: ['Types'] };

const python = String.raw`
import ast, importlib.metadata, json, os, pkgutil, sys, warnings
warnings.simplefilter("ignore")
top, deepest = sys.argv[1], int(sys.argv[2])
out, sys.stdout = sys.stdout, sys.stderr
if top in ("django", "rest_framework"):
    from django.conf import settings
    apps = "admin auth contenttypes sessions messages staticfiles sites".split()
    settings.configure(INSTALLED_APPS=["django.contrib." + one for one in apps], SECRET_KEY="x", MIDDLEWARE=[])
    import django
    django.setup()
def public(names):
    return set(one for one in names if isinstance(one, str) and one.isidentifier() and not one.startswith("_"))
def texts(value):
    if isinstance(value, str):
        return {value}
    if isinstance(value, (tuple, list, set, frozenset, dict)):
        return set().union(*[texts(one) for one in value]) if value else set()
    return set()
def bound(tree):
    """Names that a module binds on any system, whatever its tests of versions and platforms say."""
    found, todo = set(), [tree]
    while todo:
        node = todo.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.add(node.name)
            for inner in ast.walk(node):
                if isinstance(inner, ast.Global):
                    found.update(inner.names)
            continue
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            found.update((one.asname or one.name).split(".")[0] for one in node.names)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        todo.extend(ast.iter_child_nodes(node))
    return found
def made(module):
    """Names that a module makes when they are asked for; a star where nobody says which."""
    make = vars(module).get("__getattr__")
    if make is None:
        return set()
    code = getattr(make, "__code__", None)
    if code is None or ("__dir__" not in vars(module) and {"getattr", "import_module", "__import__", "import_string"} & set(code.co_names)):
        return {"*"}
    try:
        make("no_module_has_such_a_name")
        return {"*"}
    except AttributeError:
        pass
    except BaseException:
        return {"*"}
    held = [make.__globals__.get(one) for one in code.co_names] + [one.cell_contents for one in make.__closure__ or ()]
    return texts(code.co_consts).union(*[texts(one) for one in held])
found, owned = {}, {}
def is_own(value):
    """Whether a value is the package's; of what does not say whose it is, it is."""
    home = value.__name__ if isinstance(value, type(sys)) else getattr(value, "__module__", None)
    return not isinstance(home, str) or home.split(".")[0].lstrip("_") == top
def look(name, depth):
    try:
        __import__(name)
        module = sys.modules[name]
        names = public(dir(module)) | public(made(module)) | (made(module) & {"*"})
        owned[name] = sorted(one for one in public(vars(module)) if is_own(vars(module)[one]))
        if type(module).__name__ not in ("module", "_RichModule") or type(module).__getattribute__ is not type(sys).__getattribute__:
            names.add("*")
    except BaseException as error:
        print(name, repr(error), file=sys.stderr)
        if depth > 0 or not isinstance(error, ModuleNotFoundError):
            found[name] = ["*"]
        return
    try:
        with open(module.__file__, encoding="utf8") as file:
            names |= public(bound(ast.parse(file.read())))
    except Exception:
        # Compiled modules have no text, and some objects that stand for modules no file.
        pass
    for _, inner, _ in pkgutil.iter_modules(vars(module).get("__path__") or []):
        names.add(inner)
        if depth + 1 < deepest and not inner.startswith("_") and inner not in ("tests", "test", "conftest", "migrations", "locale"):
            look(name + "." + inner, depth + 1)
    found[name] = sorted(one for one in names if not one.startswith("_"))
look(top, 0)
try:
    owners = importlib.metadata.packages_distributions().get(top, [])
    version = importlib.metadata.version(owners[0]) if owners else str(getattr(sys.modules.get(top), "__version__", "?"))
except Exception:
    version = "?"
out.write("\n" + json.dumps({"version": version, "modules": found, "own": owned}))
out.flush()
os._exit(0)
`;

const node = String.raw`
const { types } = require('node:util');
const [from, name, ...inner] = process.argv.slice(1);
const { createRequire } = require('node:module');
const { pathToFileURL } = require('node:url');
const [entries, objects] = inner.map((one) => one.split(',').filter((part) => part !== ''));
const here = createRequire(from + '/of.js');
const isHeld = (value) => value !== null && (typeof value === 'object' || typeof value === 'function');
const all = (value, found) => {
  if (!isHeld(value)) return;
  if (types.isProxy(value)) return void found.add('*');
  for (let at = value; at !== null && at !== Object.prototype && at !== Function.prototype; at = Object.getPrototypeOf(at)) {
    if (types.isProxy(at)) return void found.add('*');
    for (const one of Object.getOwnPropertyNames(at)) found.add(one);
  }
};
const modules = {};
const look = async (specifier, as) => {
  const found = new Set();
  const values = [];
  const errors = [];
  try { values.push(here(specifier)); } catch (error) { errors.push(error); }
  try { values.push(await import(pathToFileURL(here.resolve(specifier)).href)); } catch (error) { errors.push(error); }
  try { values.push(await import(specifier)); } catch (error) { errors.push(error); }
  if (values.length === 0) {
    for (const error of errors) console.error(specifier, String(error).slice(0, 200));
    return;
  }
  for (const value of values) {
    all(value, found);
    for (const of of [value?.default, value?.default?.default, value?.['module.exports']]) if (isHeld(of)) all(of, found);
  }
  modules[as] = [...found];
  for (const one of objects) {
    const inner = new Set();
    for (const value of values) for (const of of [value, value?.default]) if (isHeld(of?.[one])) all(of[one], inner);
    if (inner.size > 0 && as === name) modules[as + '.' + one] = [...inner];
  }
};
(async () => {
  const wanted = JSON.parse(require('node:fs').readFileSync(from + '/node_modules/' + name + '/package.json', 'utf8'));
  await look(name, name);
  for (const one of entries) await look(name + '/' + one, name + '/' + one);
  process.stdout.write('\n' + JSON.stringify({ version: wanted.version, modules }), () => process.exit(0));
})();
`;

/** What one version of a package says of itself. */
interface Told {
  readonly version: string;
  readonly modules: Readonly<Record<string, readonly string[]>>;
  /** Of these names those that are not taken from elsewhere; absent where all count. */
  readonly own?: Readonly<Record<string, readonly string[]>>;
}

/** Runs a program that loads foreign code. `folders`: all that it sees beside the system. */
const ask = (
  folders: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  command: readonly string[],
): Told | undefined => {
  const bound = folders.flatMap((one) => ['--ro-bind', one, one]);
  const cell =
    '--unshare-all --die-with-parent --clearenv --uid 65534 --gid 65534 --ro-bind /usr /usr --symlink usr/lib /lib --symlink usr/lib64 /lib64 --symlink usr/bin /bin --proc /proc --dev /dev --tmpfs /tmp'.split(
      ' ',
    );
  const variables = Object.entries({ HOME: '/tmp', PATH: '/usr/bin', ...env }).flatMap(([key, value]) => [
    '--setenv',
    key,
    value,
  ]);
  const { stdout, stderr } = spawnSync('bwrap', [...cell, ...bound, ...variables, '--chdir', cwd, ...command], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 120_000,
  });
  if (stderr !== '' && process.env['VERBOSE'] !== undefined) console.error(stderr.slice(0, 2_000));
  const start = stdout.lastIndexOf('\n{"version"');
  return start < 0 ? undefined : (JSON.parse(stdout.slice(start)) as Told);
};

/** Names that modules take from Python's standard library: nothing is said of these (`known-apis.ts`), so that they need not be repeated. */
const isStandard = standardNames(
  readFileSync(join(import.meta.dirname, '../packages/deps/data/apis/python.txt'), 'utf8'),
);

/** The names of packages in all their versions. Order of versions: the oldest first. */
type Packages = Map<string, { readonly versions: string[]; readonly told: Told[] }>;

const keep = (packages: Packages, name: string, told: readonly Told[]): void => {
  if (told.length === 0) return;
  const known = packages.get(name) ?? { versions: [], told: [] };
  const modules: Record<string, Set<string>> = {};
  for (const one of told)
    for (const [module, names] of Object.entries(one.modules))
      modules[module] = new Set([...(modules[module] ?? []), ...names, ...(added[module] ?? [])]);
  known.versions.push(told[0]!.version);
  known.told.push({
    version: told[0]!.version,
    modules: Object.fromEntries(Object.entries(modules).map(([module, names]) => [module, [...names]])),
    ...(told[0]!.own === undefined ? {} : { own: told[0]!.own }),
  });
  packages.set(name, known);
};

/** Share of the names of a module in one version that no other has. */
const turnover = (module: string, one: Told, others: readonly Told[]): number => {
  const known = others.flatMap(({ modules }) => (modules[module] === undefined ? [] : [modules[module]]));
  if (one.modules[module] === undefined || known.length === 0) return 1;
  const own = (one.own ?? one.modules)[module] ?? [];
  const elsewhere = new Set(known.flat());
  return own.filter((name) => !elsewhere.has(name)).length / Math.max(1, own.length);
};

/** Most of a version's names that no other version has, for a package that is called settled. */
const mostTurnover = 0.05;

const write = (file: string, heading: string, packages: Packages, ends: 'newest' | 'both'): void => {
  const lines: string[] = [];
  for (const [name, { versions, told }] of [...packages].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push(`= ${name} ${versions.join(' ')}`);
    const modules = new Map<string, Set<string>>();
    for (const one of told)
      for (const [module, names] of Object.entries(one.modules))
        modules.set(module, new Set([...(modules.get(module) ?? []), ...names]));
    for (const [module, names] of [...modules].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const kept = [...names].filter(
        (one) => one === '*' || (/^[A-Za-z$][\w$]*$/u.test(one) && !(ends === 'both' && isStandard(one))),
      );
      const shares = [
        turnover(module, told.at(-1)!, told.slice(0, -1)),
        ...(ends === 'both' ? [turnover(module, told[0]!, told.slice(1))] : []),
      ];
      const isSettled = shares.every((one) => one <= mostTurnover) && !(ends === 'both' && unsettled.has(name));
      if (process.env['VERBOSE'] !== undefined && !names.has('*'))
        console.log(module, names.size, isSettled ? 'settled' : 'changing', ...shares.map((one) => one.toFixed(3)));
      lines.push(`${module}${isSettled ? '' : '~'}: ${(names.has('*') ? ['*'] : kept.sort()).join(' ')}`);
    }
  }
  const head = [
    `# ${heading}, in any of the versions that stand behind its name. Made by scripts/record-package-apis.ts; not edited by hand.`,
  ];
  writeFileSync(join(import.meta.dirname, '../packages/deps/data/apis', file), `${[...head, ...lines].join('\n')}\n`);
};

const { values } = parseArgs({
  options: {
    npm: { type: 'string' },
    python: { type: 'string', multiple: true },
    only: { type: 'string' },
    library: { type: 'string', multiple: true },
  },
});

if (values.python !== undefined) {
  const packages: Packages = new Map();
  for (const path of values.python) {
    const folders = path.split(':').map((one) => resolve(one));
    for (const [name, depth] of ofPython) {
      if (values.only !== undefined && values.only !== name) continue;
      const told = ask(
        [...folders, ...(values.library ?? [])],
        '/tmp',
        {
          PYTHONPATH: folders.join(':'),
          PYTHONDONTWRITEBYTECODE: '1',
          LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] ?? '',
        },
        ['/usr/bin/python3', '-S', '-c', python, name, String(depth)],
      );
      if (told === undefined || Object.keys(told.modules).length === 0) console.error(`${name}: nothing from ${path}`);
      else keep(packages, name, [told]);
    }
  }
  write('pypi.txt', 'Public names of the modules of packages of Python', packages, 'both');
}

if (values.npm !== undefined) {
  const folder = realpathSync(values.npm);
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const versionOf = (alias: string): string =>
    (JSON.parse(readFileSync(join(folder, 'node_modules', alias, 'package.json'), 'utf8')) as { version: string })
      .version;
  const aliases = Object.entries(dependencies)
    .map(([alias, range]) => ({ alias, name: /^npm:(.+)@/u.exec(range)?.[1] ?? alias, version: versionOf(alias) }))
    .sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
  const packages: Packages = new Map();
  for (const { alias, name } of aliases) {
    if (values.only !== undefined && values.only !== name) continue;
    const told = [[], ['--conditions=browser']].flatMap((flags) => {
      const one = ask([folder, dirname(process.execPath)], folder, { NODE_NO_WARNINGS: '1' }, [
        process.execPath,
        ...flags,
        '-e',
        node,
        folder,
        alias,
        (entries[name] ?? []).join(','),
        (objects[name] ?? []).join(','),
      ]);
      if (one === undefined || Object.keys(one.modules).length === 0) return [];
      const modules = Object.entries(one.modules).map(([module, names]) => [module.replace(alias, name), names]);
      return [{ ...one, modules: Object.fromEntries(modules) as Told['modules'] }];
    });
    if (told.length === 0) console.error(`${alias}: nothing`);
    keep(packages, name, told);
  }
  write('npm.txt', 'Public names of packages of npm', packages, 'newest');
}
