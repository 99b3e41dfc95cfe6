import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planGuard } from './index.ts';

/** What has to be judged, in one line. */
const planned = (line: string, scripts: readonly string[] = []): string => {
  const plan = planGuard(line === '' ? [] : line.split(' '), new Set(scripts));
  if (plan.kind !== 'judge') return plan.kind;
  const packages = plan.packages.map(
    ({ name, version, source, runs }) =>
      `${name}${version === undefined ? '' : `@${version}`}${source.kind === 'registry' ? '' : ` (${source.kind})`}${runs === undefined ? '' : ' (run)'}`,
  );
  return [
    plan.ecosystem,
    ...packages,
    ...plan.files.map((file) => `file ${file}`),
    ...plan.projects.map((project) => `project ${project}`),
    ...(plan.folder === undefined ? [] : [`in ${plan.folder}`]),
    ...plan.indexes,
  ].join(', ');
};

describe('a command', () => {
  it.each([
    ['npm install express', 'npm, express'],
    ['npm i -D express@4.18.2 @types/node@^20', 'npm, express@4.18.2, @types/node'],
    ['npm i a@npm:b@1.0.0', 'npm, b@1.0.0'],
    ['npm i github:acme/x ./local', 'npm, x (git), project ./local'],
    ['npm --prefix sub install', 'npm, project ., in sub'],
    ['npm i x --registry https://npm.acme.example', 'npm, x, https://npm.acme.example'],
    ['npm ci', 'npm, project .'],
    ['npm isntall x', 'npm, x'],
    ['npm i -g x', 'npm, x'],
    ['npx vitest', 'npm, vitest (run)'],
    ['npx tsc', 'npm, tsc (run)'],
    ['npx -y cowsay@1.5.0', 'npm, cowsay@1.5.0'],
    ['npm exec --package=x y', 'npm, x (run)'],
    ['npm init vite@latest', 'npm, create-vite'],
    ['yarn', 'npm, project .'],
    ['yarn add x', 'npm, x'],
    ['pnpm dlx x', 'npm, x (run)'],
    ['bun add x', 'npm, x'],
    ['pip install requests==2.31.0 flask[async]>=2', 'PyPI, requests@2.31.0, flask'],
    ['python3.12 -m pip install x', 'PyPI, x'],
    ['pip install -r requirements.txt -c constraints.txt', 'PyPI, file requirements.txt'],
    ['pip install -e .[dev]', 'PyPI, project .[dev]'],
    ['pip install dist/x-1.0-py3-none-any.whl', 'PyPI'],
    ['pip install --dry-run x', 'PyPI, x'],
    ['uv add httpx', 'PyPI, httpx'],
    ['uv sync', 'PyPI, project .'],
    ['uvx ruff@0.6.0', 'PyPI, ruff@0.6.0'],
    ['poetry add x@^1', 'PyPI, x'],
    ['cargo add serde@1.0.0', 'crates.io, serde'],
    ['cargo build', 'crates.io, project .'],
    ['go get github.com/acme/x@v1.2.3', 'Go, github.com/acme/x@v1.2.3'],
    ['gem install rails -v 7.1.0', 'RubyGems, rails@7.1.0'],
    ['bundle install', 'RubyGems, project .'],
    ['composer require acme/x', 'Packagist, acme/x'],
    ['dotnet add package Acme.X', 'NuGet, acme.x'],
    ['dart pub add x', 'Pub, x'],
    ['mix deps.get', 'Hex, project .'],
  ])('%s: judges %s', (line, expected) => {
    expect(planned(line)).toBe(expected);
  });

  it.each([
    'npm run build',
    'npm test',
    'npm --version',
    'npm install --help',
    'pip list',
    'pip uninstall x',
    'uv pip list',
    'cargo fmt',
    'go version',
    'gem list',
    'composer about',
    'npm',
  ])('%s: passes', (line) => {
    expect(planned(line)).toBe('pass');
  });

  it.each([
    '',
    'ls',
    'npm frobnicate',
    'npm link x',
    'yarn made-up',
    'python x.py',
    'python -m venv .venv',
    'npm i $PACKAGE',
    'pip install <package>',
    'sudo npm run build',
    'uv made up',
  ])('%s: is not judged', (line) => {
    expect(planned(line)).toBe('unclear');
  });

  it('that runs a script of the project passes', () => {
    expect(planned('yarn made-up', ['made-up'])).toBe('pass');
    // npm takes no script by its name alone.
    expect(planned('npm made-up', ['made-up'])).toBe('unclear');
    // A command of the tool goes before a script of that name.
    expect(planned('yarn add x', ['add'])).toBe('npm, x');
  });

  it('never throws, whatever its words are', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'npm',
        'pip',
        'uv',
        'npx',
        'install',
        'add',
        'i',
        '-r',
        '--',
        '-D',
        '--package',
        '@',
        'x@',
        '@a/b',
        '-m',
        'python',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        planGuard(words);
      }),
      { numRuns: 500 },
    );
  });
});
