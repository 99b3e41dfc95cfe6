import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocatedPackage } from '../graph/located-package.ts';
import { memoryFiles, type PackageUse, type Reading } from '../packages/index.ts';
import { goModuleOf, importNames, pypiPackagesOf } from './import-names.ts';
import type { ImportSeen, ImportsOfProject } from './imported.ts';
import { isImported } from './is-imported.ts';
import { npmPackageOf } from './npm-specifier.ts';
import { pypiModules } from './pypi-modules.ts';
import { isStandardModule } from './standard-modules.ts';
import { undeclared } from './undeclared.ts';

/** One import a text: `path:line module`, with names in brackets, dots in front for relative ones, and the kind behind. */
const seen = (text: string): ImportSeen => {
  const [, path = '', line = '', dots = '', module = '', names = '', kind = 'static'] =
    /^([^:]+):(\d+) (\.*)([^[\s]*)(?:\[(.*)\])?(?: ([\w-]+))?$/u.exec(text) ?? [];
  const language = /\.(?:py|ipynb)$/u.test(path) ? 'python' : 'javascript';
  return {
    path,
    language,
    module: language === 'python' ? module : `${dots}${module}`,
    level: language === 'python' ? dots.length : 0,
    kind: kind === 'guarded' || kind === 'type-only' || kind === 'require' ? kind : 'static',
    names: names === '' ? ['*'] : names.split(','),
    line: Number(line),
    column: 1,
  };
};

const project = (...texts: readonly string[]): ImportsOfProject => {
  const imports = texts.map(seen);
  return { imports, paths: [...new Set(imports.map(({ path }) => path))], isComplete: true };
};

const reading = (path: string, role: Reading['role'], ...packages: readonly string[]): Reading => ({
  format: 'x',
  role,
  path,
  uses: packages.map((text): PackageUse => {
    const [ecosystem = '', name = ''] = text.split(' ');
    return {
      ecosystem: ecosystem === 'npm' ? 'npm' : 'PyPI',
      name,
      source: { kind: 'registry' },
      groups: ['production'],
      relation: 'direct',
      id: text,
      requires: [],
      line: 1,
    };
  }),
  members: [],
  diagnostics: [],
  alsoRead: [],
});

/** `path:line ecosystem name`, with `alias=` in front. */
const found = (
  imports: ImportsOfProject,
  readings: readonly Reading[] = [],
  texts: Readonly<Record<string, string>> = {},
): readonly string[] =>
  undeclared(imports, readings, memoryFiles(texts)).flatMap(({ path, uses }) =>
    uses.map(
      ({ line, ecosystem, name, alias, groups }) =>
        `${path}:${String(line)} ${ecosystem} ${alias === undefined ? '' : `${alias}=`}${name}${groups[0] === 'production' ? '' : ` ${groups.join('+')}`}`,
    ),
  );

describe('modules and packages', () => {
  it.each([
    ['cv2', 'opencv-python'],
    ['yaml', 'pyyaml'],
    ['yaml.loader', 'pyyaml'],
    ['google.cloud.storage', 'google-cloud-storage'],
    ['google.cloud.speech_v1', 'google-cloud-speech-v1'],
    ['azure.mgmt.compute', 'azure-mgmt-compute'],
    ['airflow.providers.amazon.aws', 'apache-airflow-providers-amazon'],
    ['airflow.models', 'apache-airflow'],
    ['zope.interface', 'zope-interface'],
    ['mpl_toolkits.mplot3d', 'matplotlib'],
    ['some_package.inner', 'some-package'],
    ['PyPDF2', 'pypdf2'],
  ])('%s is of %s', (module, name) => {
    expect(pypiPackagesOf(module)[0]).toBe(name);
  });

  it('tells all packages of a module that has several', () => {
    expect(pypiPackagesOf('Crypto.Cipher')).toEqual(['pycryptodome', 'pycrypto']);
  });

  it('goes the other way', () => {
    expect(importNames('PyPI', 'PyYAML')).toContain('yaml');
    expect(importNames('PyPI', 'matplotlib')).toEqual(['mpl_toolkits', 'pylab', 'matplotlib']);
    expect(importNames('PyPI', 'google-cloud-texttospeech')).toContain('google.cloud.texttospeech');
    expect(importNames('PyPI', 'setuptools')).toEqual(['pkg_resources', 'setuptools']);
    expect(importNames('npm', '@scope/a')).toEqual(['@scope/a']);
    expect(importNames('crates.io', 'serde-json')).toEqual(['serde_json']);
    expect(importNames('Maven', 'a:b')).toEqual([]);
    expect(goModuleOf('github.com/a/b/v2/c', new Set(['github.com/a/b', 'github.com/a/b/v2']))).toBe(
      'github.com/a/b/v2',
    );
    expect(goModuleOf('github.com/a/bc', new Set(['github.com/a/b']))).toBeUndefined();
  });

  it('has a table without doubles, in form', () => {
    const lines = pypiModules.trim().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(250);
    expect(
      lines.filter((line) => !/^[A-Za-z_][\w.]*(?:\.\*)?: [A-Za-z0-9][\w.*-]*(?: [A-Za-z0-9][\w.-]*)*$/u.test(line)),
    ).toEqual([]);
    const modules = lines.map((line) => line.split(':')[0]);
    expect(modules.filter((module, index) => modules.indexOf(module) !== index)).toEqual([]);
    expect(
      modules
        .filter((module) => isStandardModule('python', module!.split('.')[0]!))
        .filter((module) => module !== 'pkg_resources'),
    ).toEqual(['_pytest']);
  });

  it.each([
    ['a', 'a'],
    ['a/b/c.js', 'a'],
    ['@scope/a/b', '@scope/a'],
    ['a?raw', 'a'],
    ['!!raw-loader!a/b', 'a'],
    ['lodash.merge', 'lodash.merge'],
  ])('%s is of %s for npm', (specifier, name) => {
    expect(npmPackageOf(specifier)).toBe(name);
  });

  it.each(['./a', '../a', '/a', '#a', '@/a', '~/a', '$lib/a', '', 'Components/a', '@scope', 'a b', '@'])(
    '%s is no package of npm',
    (specifier) => {
      expect(npmPackageOf(specifier)).toBeUndefined();
    },
  );

  it.each([
    ['python', 'os.path', true],
    ['python', 'distutils.core', true],
    ['python', 'urllib2', true],
    ['python', 'urllib3', false],
    ['javascript', 'fs/promises', true],
    ['javascript', 'node:test', true],
    ['javascript', 'bun:sqlite', true],
    ['javascript', 'virtual:pwa', true],
    ['javascript', 'fs-extra', false],
  ] as const)('%s has %s itself: %s', (language, module, is) => {
    expect(isStandardModule(language, module)).toBe(is);
  });
});

describe('undeclared', () => {
  it('lists what a loose snippet imports', () => {
    expect(
      found(
        project(
          'a.py:1 os',
          'a.py:2 yaml',
          'a.py:3 google.cloud[storage]',
          'a.py:4 yaml.loader',
          'a.py:5 requests[get]',
          'b.js:1 express',
          'b.js:2 node:fs',
          'b.js:3 @a/b/c',
          'b.js:4 ./c',
          'b.js:5 https://x.example/y.js',
        ),
      ),
    ).toEqual([
      'a.py:2 PyPI yaml=pyyaml',
      'a.py:3 PyPI google.cloud=google-cloud-storage',
      'a.py:5 PyPI requests',
      'b.js:1 npm express',
      'b.js:3 npm @a/b',
    ]);
  });

  it('leaves what is relative, optional, or gone when the program runs', () => {
    expect(
      found(
        project(
          'a.py:1 .b',
          'a.py:2 ujson[*] guarded',
          'a.py:3 pandas[DataFrame] type-only',
          'b.ts:1 types[T] type-only',
        ),
      ),
    ).toEqual([]);
  });

  it('leaves what a manifest, lockfile or install line in the folder or above declares', () => {
    const imports = project(
      'api/src/a.py:1 yaml',
      'api/src/a.py:2 cv2',
      'api/src/a.py:3 flask',
      'web/a.ts:1 react',
      'web/a.ts:2 vue',
      'api/n.ipynb:1 pandas',
      'api/a.py:1 pandas',
    );
    const readings = [
      reading('api/requirements.txt', 'manifest', 'PyPI pyyaml', 'PyPI opencv-python-headless'),
      reading('api/Dockerfile', 'mention', 'PyPI flask'),
      reading('web/package.json', 'manifest', 'npm react'),
      reading('other/package.json', 'manifest', 'npm vue'),
      reading('api/n.ipynb', 'mention', 'PyPI pandas'),
    ];
    expect(found(imports, readings)).toEqual(['web/a.ts:2 npm vue', 'api/a.py:1 PyPI pandas']);
  });

  it('knows packages by kin of their names', () => {
    const readings = [reading('requirements.txt', 'manifest', 'PyPI pyfoo', 'PyPI bar-python', 'PyPI acme-auth-core')];
    expect(found(project('a.py:1 foo', 'a.py:2 bar.x', 'a.py:3 acme.auth.core', 'a.py:4 acme2'), readings)).toEqual([
      'a.py:4 PyPI acme2',
    ]);
  });

  it('leaves the modules of the project itself', () => {
    const texts = {
      'helpers.py': '',
      'src/shop/__init__.py': '',
      'services/pay/gate/__init__.py': '',
      'services/pay/gate/inner/__init__.py': '',
      'lib/__init__.py': '',
      'lib/redis.py': '',
      'tsconfig.json':
        '{ /* c */ "compilerOptions": { "baseUrl": "./front", "paths": { "@app/*": ["./front/*"], "shared": ["./x"] } } }',
      'front/widgets/a.ts': '',
      'src/components/a.ts': '',
      'src/lib/stripe.ts': '',
      'package.json': '{ "imports": { "#x": "./x.js" } }',
    };
    const imports = project(
      'a.py:1 helpers',
      'a.py:2 shop.models',
      'b/c.py:1 gate',
      'a.py:3 redis',
      'a.py:4 inner',
      'a.py:5 models[User]',
      'a.ts:1 @app/b',
      'a.ts:2 shared',
      'a.ts:3 widgets/a',
      'a.ts:4 @components/a',
      'src/lib/pay.ts:1 stripe',
      'a.ts:5 #x',
      'a.ts:6 @other/a',
    );
    const all = { ...imports, paths: [...imports.paths, ...Object.keys(texts).filter((path) => path.endsWith('.py'))] };
    expect(found(all, [], texts)).toEqual([
      'a.py:3 PyPI redis',
      'a.py:4 PyPI inner',
      'src/lib/pay.ts:1 npm stripe',
      'a.ts:6 npm @other/a',
    ]);
  });

  it('leaves members of workspaces, and marks what tests import', () => {
    const members: Reading = {
      ...reading('package.json', 'manifest'),
      members: [{ name: '@acme/ui' }, { name: 'Acme_Core', provides: ['acme'] }],
    };
    expect(
      found(project('a.ts:1 @acme/ui/button', 'a.py:1 acme_core', 'a.py:2 acme.x', 'tests/a.py:1 pytest'), [members]),
    ).toEqual(['tests/a.py:1 PyPI pytest development']);
  });

  it('takes any names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ maxLength: 12 }), fc.constantFrom('a.py', 'b/c.ts')), { maxLength: 10 }),
        (all) => {
          const imports = all.map(([module, path]): ImportSeen => ({ ...seen(`${path}:1 x`), module }));
          for (const { uses } of undeclared({ imports, paths: [], isComplete: true }, [], memoryFiles())) {
            expect(uses.every(({ name }) => /^[@\w~-][\w./~-]*$/u.test(name))).toBe(true);
            expect(new Set(uses.map(({ id }) => id)).size).toBe(uses.length);
          }
        },
      ),
    );
  });
});

describe('isImported', () => {
  const about = (
    ecosystem: LocatedPackage['ecosystem'],
    name: string,
    more: Partial<LocatedPackage> = {},
  ): LocatedPackage => ({
    ecosystem,
    name,
    source: { kind: 'registry' },
    groups: ['production'],
    relation: 'direct',
    path: 'x',
    line: 1,
    format: 'x',
    role: 'lockfile',
    way: [],
    roots: [],
    requires: [],
    facts: {},
    ...more,
  });
  const reach = isImported(
    project(
      'a.py:3 yaml',
      'b.py:1 yaml.loader',
      'c.py:1 google.cloud[storage]',
      'a.ts:1 express',
      'a.ts:2 @scope/a/b[T] type-only',
      'a.ts:4 short',
    ),
  );

  it.each([
    ['imported', 'imported at a.py:3 and 1 more place', about('PyPI', 'pyyaml')],
    ['imported', 'imported at c.py:1', about('PyPI', 'google-cloud-storage')],
    ['imported', 'imported at a.ts:2 (types only)', about('npm', '@scope/a')],
    ['imported', 'imported at a.ts:4', about('npm', 'long', { alias: 'short' })],
    ['imported', 'imported at a.ts:4', about('npm', 'long', { alias: 'other', alsoCalled: ['another', 'short'] })],
    ['not imported', 'not imported by the code that was read', about('npm', 'long', { alias: 'other' })],
    ['not imported', 'not imported by the code that was read', about('PyPI', 'google-cloud-vision')],
    ['not imported', 'not imported by the code that was read', about('npm', 'lodash')],
    [
      'unknown',
      'not imported by the code that was read; it may be run as a tool or named in a configuration',
      about('npm', '@types/node'),
    ],
    [
      'unknown',
      'not imported by the code that was read; it may be run as a tool or named in a configuration',
      about('npm', 'lodash', { groups: ['development'] }),
    ],
    [
      'unknown',
      'not imported itself, but it comes along with express, which is imported at a.ts:1',
      about('npm', 'qs', { relation: 'transitive', roots: ['express'] }),
    ],
    [
      'not imported',
      'not imported by the code that was read, nor is lodash, which brings it along',
      about('npm', 'qs', { relation: 'transitive', roots: ['lodash'] }),
    ],
    [
      'unknown',
      'not imported by the code that was read, but it comes along with others, which may use it',
      about('npm', 'qs', { relation: 'transitive' }),
    ],
    [
      'unknown',
      'not imported by the code that was read, but it comes along with others, which may use it',
      about('npm', 'qs', { relation: 'transitive', roots: Array.from({ length: 20 }, (_, at) => `r${String(at)}`) }),
    ],
    [
      'unknown',
      'not imported by the code that was read; whether another package uses it is not known',
      about('PyPI', 'x', { relation: 'unknown' }),
    ],
    [
      'unknown',
      'not imported itself, but it comes along with express, which is imported at a.ts:1',
      about('npm', 'qs', { roots: ['express', 'qs'] }),
    ],
    ['imported', 'loaded at x:1', about('npm', 'jquery', { format: 'cdn' })],
    [
      'unknown',
      'not imported by the code that was read; what is installed here may be run by its name',
      about('PyPI', 'awscli', { format: 'dockerfile' }),
    ],
    ['unknown', 'whether code imports it is not known: imports of Ruby are not read', about('RubyGems', 'rack')],
  ] as const)('%s: %s', (state, text, one) => {
    expect(reach(one)).toEqual({ state, text });
  });

  it('says nothing of what is not imported when code was left out', () => {
    expect(isImported({ ...project('a.ts:1 express'), isComplete: false })(about('npm', 'lodash'))).toEqual({
      state: 'unknown',
      text: 'not imported by the code that was read, which is not all there is',
    });
  });

  it('says that no code of the language was read', () => {
    expect(isImported(project('a.ts:1 express'))(about('PyPI', 'flask'))).toEqual({
      state: 'unknown',
      text: 'whether code imports it is not known: no Python was read',
    });
  });
});
