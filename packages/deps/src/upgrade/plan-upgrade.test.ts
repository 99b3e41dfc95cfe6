import { describe, expect, it } from 'vitest';
import { joinReadings } from '../graph/join-readings.ts';
import { packageAtFault } from '../judge/package-words.ts';
import type { PackageVerdict } from '../judge/verdict.ts';
import { readers } from '../lockfiles/readers.ts';
import { memoryFiles } from '../packages/index.ts';
import { planUpgrade, type UpgradeStep } from './plan-upgrade.ts';

type Step = UpgradeStep['step'];

/** The steps for a project in which one version of a package is affected. */
const steps = (
  files: Readonly<Record<string, string>>,
  [name, from, to, step]: readonly [name: string, from: string, to: string, step: Step],
): readonly UpgradeStep[] => {
  const readings = Object.entries(files).flatMap(([path, text]) =>
    readers.filter((reader) => reader.owns(path)).map((reader) => reader.read(text, path, memoryFiles(files))),
  );
  const verdicts = joinReadings(readings)
    .filter((one) => one.name === name && one.version === from)
    .map((about): PackageVerdict => ({
      about,
      package: { ...packageAtFault(about), ids: ['T-1'], safeVersion: { version: to, step } },
      ruleId: 'deps.advisory.T-1',
      title: '',
      message: '',
      severity: 'high',
      confidence: 'high',
      cwe: [],
      references: [],
      why: '',
    }));
  expect(verdicts).not.toEqual([]);
  return planUpgrade(verdicts, readings, (path) => files[path]).steps;
};

/** What a person reads of one step. */
const said = (...wanted: Parameters<typeof steps>): readonly string[] =>
  steps(...wanted).flatMap(({ edits, notes, open, command }) => [
    ...edits.map(({ path, line, before, after }) => `${path}:${String(line)}: ${before} → ${after}`),
    ...(open === undefined ? [] : [open]),
    ...notes,
    ...(command === undefined ? [] : [`run: ${command}`]),
  ]);

const npmLock = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages });

describe('a package that others bring along', () => {
  const lock = (range: string, more: object = {}): Readonly<Record<string, string>> => ({
    'package-lock.json': npmLock({
      '': { dependencies: { door: '2.0.0' } },
      'node_modules/door': { version: '2.0.0', dependencies: { hinge: range } },
      'node_modules/hinge': { version: '1.0.0' },
      ...more,
    }),
  });

  it('is updated when they allow it', () => {
    expect(said(lock('^1.0.0'), ['hinge', '1.0.0', '1.2.0', 'minor'])).toEqual([
      'door 2.0.0 (^1.0.0) brings it along and allows 1.2.0',
      'run: npm update hinge --ignore-scripts',
    ]);
  });

  it('has no command when one of them does not', () => {
    expect(said(lock('~1.0.0'), ['hinge', '1.0.0', '1.2.0', 'minor'])).toEqual([
      'door 2.0.0 asks for hinge ~1.0.0, which does not allow 1.2.0: a newer door has to come first (npm update door --ignore-scripts)',
      'or override that (--fix --override writes it; whether it then works is for you to test):',
      '  package.json: "overrides": { "door": { "hinge": "1.2.0" } }, then run: npm install --package-lock-only --ignore-scripts',
    ]);
  });

  it('goes where an override of the project says', () => {
    const files = {
      ...lock('^1.0.0'),
      'package.json': '{ "dependencies": { "door": "2.0.0" }, "overrides": { "hinge": "1.0.0" } }',
    };
    expect(said(files, ['hinge', '1.0.0', '1.2.0', 'minor'])).toEqual([
      'package.json:1: 1.0.0 → 1.2.0',
      'run: npm update hinge --ignore-scripts',
    ]);
  });

  it.each<readonly [string, Readonly<Record<string, string>>, Parameters<typeof steps>[1], readonly string[]]>([
    [
      'Composer',
      {
        'composer.json': '{ "require": { "a/door": "^2.0" } }',
        'composer.lock': JSON.stringify({
          packages: [
            { name: 'a/door', version: 'v2.0.0', require: { 'a/hinge': '1.0.*', php: '>=8' } },
            { name: 'a/hinge', version: '1.0.0' },
          ],
        }),
      },
      ['a/hinge', '1.0.0', '1.2.0', 'minor'],
      [
        'a/door 2.0.0 asks for a/hinge 1.0.*, which does not allow 1.2.0: a newer a/door has to come first (composer update a/door --with-dependencies --no-scripts)',
        'Composer has no overrides, so there is no other way',
      ],
    ],
    [
      'Bundler',
      {
        'Gemfile.lock':
          'GEM\n  remote: https://rubygems.org/\n  specs:\n    door (2.0.0)\n      latch\n    hinge (1.0.0)\n    latch (1.0.0)\n      hinge (~> 1.0)\n\nDEPENDENCIES\n  door\n',
      },
      ['hinge', '1.0.0', '2.0.0', 'major'],
      [
        'latch 1.0.0 (of door) asks for hinge ~> 1.0, which does not allow 2.0.0: a newer latch has to come first (bundle update latch --conservative)',
        'Bundler has no overrides, so there is no other way',
      ],
    ],
    [
      'Poetry',
      {
        'poetry.lock':
          '[[package]]\nname = "door"\nversion = "2.0"\n[package.dependencies]\nhinge = [\n {version = ">=1", markers = "a"},\n {version = ">=1.1", markers = "b"},\n]\n\n[[package]]\nname = "hinge"\nversion = "1.1"\n\n[metadata]\nlock-version = "2.0"\n',
      },
      ['hinge', '1.1', '1.2', 'minor'],
      ['door 2.0 (>=1) brings it along and allows 1.2', 'run: poetry update hinge'],
    ],
    [
      'mix',
      {
        'mix.lock':
          '%{\n  "door": {:hex, :door, "2.0.0", "a", [:mix], [{:hinge, "~> 1.0", [hex: :hinge, repo: "hexpm", optional: false]}], "hexpm", "b"},\n  "hinge": {:hex, :hinge, "1.0.0", "c", [:mix], [], "hexpm", "d"},\n}\n',
      },
      ['hinge', '1.0.0', '2.0.0', 'major'],
      [
        'door 2.0.0 asks for hinge ~> 1.0, which does not allow 2.0.0: a newer door has to come first (mix deps.update door)',
        'or override that: write {:hinge, "~> 2.0.0", override: true} among the deps of mix.exs',
      ],
    ],
    [
      'NuGet',
      {
        'packages.lock.json': JSON.stringify({
          version: 1,
          dependencies: {
            'net8.0': {
              Door: { type: 'Direct', resolved: '2.0.0', dependencies: { Hinge: '1.0.0' } },
              Hinge: { type: 'Transitive', resolved: '1.0.0' },
            },
          },
        }),
      },
      ['hinge', '1.0.0', '1.2.0', 'minor'],
      [
        'NuGet takes the lowest version that anybody asks for, so ask for it: write <PackageReference Include="Hinge" Version="1.2.0" /> in the project, or a PackageVersion in Directory.Packages.props with CentralPackageTransitivePinningEnabled, then run: dotnet restore --force-evaluate',
      ],
    ],
    [
      'Cargo, by a small step',
      { 'Cargo.lock': cargo('1.0.0') },
      ['hinge', '1.0.0', '1.2.0', 'minor'],
      [
        'it comes in through door 2.0.0; what that asks for the lockfile does not tell: if it stays at 1.0.0 afterwards, update that first',
        'run: cargo update hinge --precise 1.2.0',
      ],
    ],
    [
      'Cargo, by a large one',
      { 'Cargo.lock': cargo('1.0.0') },
      ['hinge', '1.0.0', '2.0.0', 'major'],
      [
        'door 2.0.0 uses 1.0.0, and most likely allows no other major version: a newer door has to come first (cargo update door); Cargo has no overrides',
      ],
    ],
    [
      'Gradle',
      { 'gradle.lockfile': 'g:hinge:1.0.0=runtimeClasspath\nempty=\n' },
      ['g:hinge', '1.0.0', '1.2.0', 'minor'],
      [
        'the lockfile does not tell what brings it along: if it stays at 1.0.0 afterwards, write constraints { implementation("g:hinge:1.2.0") } among the dependencies of the build script',
        'run: ./gradlew dependencies --update-locks g:hinge',
      ],
    ],
  ])('of %s', (_, files, wish, lines) => {
    expect(said(files, wish)).toEqual(lines);
  });
});

function cargo(version: string): string {
  const registry = 'source = "registry+https://github.com/rust-lang/crates.io-index"';
  return `version = 4\n\n[[package]]\nname = "door"\nversion = "2.0.0"\n${registry}\ndependencies = [\n "hinge",\n]\n\n[[package]]\nname = "hinge"\nversion = "${version}"\n${registry}\n\n[[package]]\nname = "house"\nversion = "0.1.0"\ndependencies = [\n "door",\n]\n`;
}

describe('go.mod', () => {
  const mod = 'module h\n\ngo 1.21\n\nrequire example.org/hinge v1.0.0\n';
  const wish = ['example.org/hinge', 'v1.0.0', 'v1.2.0', 'minor'] as const;

  it('needs nothing more when go.sum has the hashes of the version', () => {
    const sums = 'example.org/hinge v1.2.0 h1:a=\nexample.org/hinge v1.2.0/go.mod h1:b=\n';
    expect(said({ 'go.mod': mod, 'go.sum': sums }, wish)).toEqual([
      'go.mod:5: v1.0.0 → v1.2.0',
      'go.sum holds its hashes already; go mod tidy takes the old ones out, and says if it needs more',
    ]);
  });

  it('needs them fetched when it has but one', () => {
    expect(said({ 'go.mod': mod, 'go.sum': 'example.org/hinge v1.2.0/go.mod h1:b=\n' }, wish)).toEqual([
      'go.mod:5: v1.0.0 → v1.2.0',
      'run: go get example.org/hinge@v1.2.0 && go mod tidy',
    ]);
  });
});

describe('manifests of a workspace', () => {
  it('are all edited that ask for the version', () => {
    const files = {
      'package.json': '{ "workspaces": ["a", "b", "c"] }',
      'a/package.json': '{ "name": "a", "dependencies": { "hinge": "~1.0.0" } }',
      'b/package.json': '{ "name": "b", "devDependencies": { "hinge": "1.0.0" } }',
      'c/package.json': '{ "name": "c", "dependencies": { "hinge": "^2.0.0" } }',
      'package-lock.json': npmLock({
        '': { workspaces: ['a', 'b', 'c'] },
        a: { dependencies: { hinge: '~1.0.0' } },
        b: { devDependencies: { hinge: '1.0.0' } },
        c: { dependencies: { hinge: '^2.0.0' } },
        'c/node_modules/hinge': { version: '2.0.0' },
        'node_modules/a': { resolved: 'a', link: true },
        'node_modules/b': { resolved: 'b', link: true },
        'node_modules/c': { resolved: 'c', link: true },
        'node_modules/hinge': { version: '1.0.0' },
      }),
    };
    expect(said(files, ['hinge', '1.0.0', '1.2.0', 'minor'])).toEqual([
      'a/package.json:1: ~1.0.0 → ~1.2.0',
      'b/package.json:1: 1.0.0 → 1.2.0',
      'run: npm update hinge --ignore-scripts',
    ]);
  });
});

describe('a version that the lockfile holds', () => {
  it('is not taken when a person would have to ask for a larger step than is needed', () => {
    const files = {
      'package.json': '{ "dependencies": { "door": "2.0.0", "hinge": "^1.0.0" } }',
      'package-lock.json': npmLock({
        '': { dependencies: { door: '2.0.0', hinge: '^1.0.0' } },
        'node_modules/door': { version: '2.0.0', dependencies: { hinge: '^3.0.0' } },
        'node_modules/door/node_modules/hinge': { version: '3.0.0' },
        'node_modules/hinge': { version: '1.0.0' },
      }),
    };
    const [step] = steps(files, ['hinge', '1.0.0', '1.2.0', 'minor']);
    expect([step?.inLock, step?.to, step?.edits]).toEqual([false, '1.2.0', []]);
  });
});
