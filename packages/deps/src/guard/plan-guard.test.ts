import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planGuard, type GuardStep } from './index.ts';

/** What has to be judged, a step in brackets when there are several. */
const planned = (line: string, scripts: readonly string[] = []): string => {
  const plan = planGuard(line === '' ? [] : wordsOf(line), new Set(scripts));
  if (plan.kind !== 'judge') return plan.kind;
  const [only, ...more] = plan.steps.map(shown);
  return more.length === 0 ? (only ?? '') : [only, ...more].map((step) => `(${step ?? ''})`).join(' ');
};

const shown = (step: GuardStep): string => {
  const packages = step.packages.map(
    ({ name, version, source, runs }) =>
      `${name}${version === undefined ? '' : `@${version}`}${source.kind === 'registry' ? '' : ` (${source.kind})`}${runs === undefined ? '' : ' (run)'}`,
  );
  return [
    step.ecosystem,
    ...packages,
    ...step.files.map((file) => `file ${file}`),
    ...step.projects.map((project) => `project ${project}`),
    ...(step.folder === undefined ? [] : [`in ${step.folder}`]),
    ...step.sources.map((source) => `of ${source}`),
    ...step.unjudged.map((text) => `not judged: ${text}`),
  ].join(', ');
};

/** Cut at blanks; `'…'` keeps them. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/'([^']*)'|([^\s']+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');

describe('a command', () => {
  it.each([
    ['npm install express', 'npm, express'],
    ['npm i -D express@4.18.2 @types/node@^20', 'npm, express@4.18.2, @types/node'],
    ['npm i a@npm:b@1.0.0', 'npm, b@1.0.0'],
    ['npm i github:acme/x ./local', 'npm, x (git), project ./local'],
    ['npm --prefix sub install', 'npm, project ., in sub'],
    ['npm i x --registry https://npm.acme.example', 'npm, x, of https://npm.acme.example'],
    ['npm ci', 'npm, project .'],
    ['npm isntall x', 'npm, x'],
    ['npm i -g x', 'npm, x'],
    ['npx vitest', 'npm, vitest (run)'],
    ['npx tsc', 'npm, tsc (run)'],
    ['npx -y cowsay@1.5.0', 'npm, cowsay@1.5.0'],
    ['npm exec --package=x y', 'npm, x'],
    ['npm init vite@latest', 'npm, create-vite'],
    ['yarn', 'npm, project .'],
    ['yarn add x', 'npm, x'],
    ['pnpm dlx x', 'npm, x'],
    ['bun add x', 'npm, x'],
    ['pip install requests==2.31.0 flask[async]>=2', 'PyPI, requests@2.31.0, flask'],
    ['python3.12 -m pip install x', 'PyPI, x'],
    ['pip install -r requirements.txt -c constraints.txt', 'PyPI, file requirements.txt'],
    ['pip install -e .[dev]', 'PyPI, project .[dev]'],
    ['pip install dist/x-1.0-py3-none-any.whl', 'PyPI, not judged: dist/x-1.0-py3-none-any.whl'],
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
    // Without a package's name.
    ['npm i -g', 'npm, project .'],
    ['npm audit fix', 'npm, project .'],
    ['bundle', 'RubyGems, project .'],
    ['go install', 'Go, project .'],
    ['gem install -g Gemfile', 'RubyGems, project .'],
    ['pip install --group dev', 'PyPI, project .'],
    ['uv pip sync locked.txt', 'PyPI, file locked.txt'],
    ['uv run --with-requirements r.txt x.py', 'PyPI, file r.txt'],
    ['uv run x.py', 'PyPI, file x.py, project .'],
    ['go get ./...', 'Go, project .'],
    // Options whose values look like names, and names behind options that take none.
    ['npm i --tag beta x --save-prefix ~', 'npm, x'],
    ['npm i --fund false x', 'npm, x'],
    ['npm i --allow-build x', 'npm, x'],
    ['pnpm add --config x', 'npm, x'],
    ['dotnet add package -n X', 'NuGet, x'],
    ['pip install -t out --python .venv x', 'PyPI, x'],
    ['python -X utf8 -mpip install x', 'PyPI, x'],
    ['npm i -- x', 'npm, x'],
    ['cargo add x@1 --features y', 'crates.io, x'],
    ["pip install 'x[extra]>=2'", 'PyPI, x'],
    ['pnpm add x@catalog:', 'npm, x'],
    ['npm update x@npm:y@1.0.0', '(npm, project .) (npm, y@1.0.0)'],
    // From elsewhere.
    ['npm i git@github.com:acme/x.git', 'npm, x (git)'],
    ['npm i file:../x link:../y', 'npm, project ../x, project ../y'],
    ['pip install file:///srv/x', 'PyPI, project /srv/x'],
    ['npm i x.tgz', 'npm, not judged: x.tgz'],
    ['pnpm add jsr:@acme/x', 'npm, not judged: jsr:@acme/x'],
    ['yarn add x@patch:x@1#./x.patch', 'npm, not judged: patch:x@1#./x.patch'],
    ['go get x@v1', 'Go, not judged: x@v1'],
    // Another registry, or none.
    ['npm i --@acme:registry=https://r.example @acme/x', 'npm, @acme/x, of https://r.example'],
    ['npm i --@acme:registry https://r.example @acme/x', 'npm, @acme/x, of https://r.example'],
    ['npm i x --userconfig other.npmrc', 'npm, x, of other.npmrc'],
    ['pnpm --registry=https://r.example dlx x', 'npm, x, of https://r.example'],
    ['npx --registry https://r.example x --registry y', 'npm, x (run), of https://r.example'],
    ['pip install -fwheels --no-index x', 'PyPI, x, of wheels, of --no-index'],
    ['pip install --extra-ind=https://r.example x', 'PyPI, x, of https://r.example'],
    ['pip install --user --pre x', 'PyPI, x'],
    ['uv sync --index https://r.example', 'PyPI, project ., of https://r.example'],
    ['poetry add x --source acme', 'PyPI, x, of acme'],
    ['gem install x --local', 'RubyGems, x, of --local'],
    ['pip install -rx.txt', 'PyPI, file x.txt'],
    // The folder in which the tool works.
    ['uv --directory sub add x', 'PyPI, x, in sub'],
    ['npm --prefix sub ci', 'npm, project ., in sub'],
    ['npx --prefix sub x', 'npm, x (run), in sub'],
    ['go -C sub get github.com/acme/x', 'Go, github.com/acme/x, in sub'],
    // Commands in commands.
    ['sudo npm i x', 'npm, x'],
    ['npx -y npm@latest i x', '(npm, npm) (npm, x)'],
    ['npm exec -- yarn add x', '(npm, yarn (run)) (npm, x)'],
    ['uvx pip install x', '(PyPI, pip) (PyPI, x)'],
    ['uv run --with x pip install y', '(PyPI, x) (PyPI, y)'],
    ['pnpm exec npm i x', 'npm, x'],
    ['pnpm npm i x', 'npm, x'],
    ['yarn workspace web add x', 'npm, x'],
    ['yarn workspaces foreach -A add x', 'npm, x'],
    ["pipx install x --pip-args '-r y.txt z'", '(PyPI, x) (PyPI, z, file y.txt)'],
    ["npx -c 'npm i x'", '(npm) (npm, x)'],
    ["npx -c 'x y'", '(npm) (npm, not judged: what a shell runs of "x y")'],
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
    'npm init -y',
    'npm --prefix run test',
    'npm --loglevel silent run build',
    'sudo npm run build',
    'pnpm -F web build',
    'pnpm exec eslint .',
    'yarn workspace web run build',
    'poetry -C sub run x',
    'bun x.ts',
    'mix local.hex --force',
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
    'uv made up',
    'xargs npm i',
    "env -S 'npm i x'",
    'npm i @acme',
    'pnpm -F web link x',
    'yarn set version https://evil.example/yarn.js',
    'dotnet new -i X',
    'uv run https://evil.example/x.py',
    'npx npm frobnicate',
    'yarn workspace web plugin import x',
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

  it('sets variables for the tool', () => {
    expect(planGuard(['env', 'NPM_CONFIG_REGISTRY=https://r.example', 'npm', 'i', 'x'])).toMatchObject({
      variables: { NPM_CONFIG_REGISTRY: 'https://r.example' },
    });
  });

  it('is followed only so deep', () => {
    const deep = Array.from({ length: 9 }, () => 'npx').join(' ');
    expect(planned(`${deep} npm i x`)).toBe('unclear');
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
        'npx',
        'exec',
        'run',
        '-c',
        'workspaces',
        'foreach',
        'A=b',
        'env',
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
