/** Whether the project itself asks for the package; some tools have another command for what others bring along. */
type Relation = 'asked for' | 'brought along';

/**
 * The line that brings one package of a lockfile to a version, or to what its manifest now asks for; nothing when the tool cannot be told.
 *
 * We never run it: package managers run other people's scripts. Where the tool has a switch that leaves them out, the line has it.
 */
export const lockCommand = (
  format: string,
  name: string,
  version: string,
  relation: Relation = 'asked for',
): string | undefined => (isPlain(name) && isPlain(version) ? commands[format]?.(name, version, relation) : undefined);

/** The line that brings a package as far as what asks for it allows. */
export const parentCommand = (format: string, name: string): string | undefined => {
  if (format === 'cargo-lock') return isPlain(name) ? `cargo update ${name}` : undefined;
  if (format === 'uv-lock') return isPlain(name) ? `uv lock --upgrade-package ${name}` : undefined;
  if (format === 'yarn-classic' || format === 'packages-lock' || format === 'requirements') return undefined;
  return lockCommand(format, name, '0');
};

/** Whether a text from a lockfile may stand in a line that a person will paste into a shell. */
const isPlain = (text: string): boolean => /^@?[\w][\w./:@+~-]*$/u.test(text);

const commands: Readonly<Record<string, (name: string, version: string, relation: Relation) => string>> = {
  'package-lock': (name) => `npm update ${name} --ignore-scripts`,
  'pnpm-lock': (name) => `pnpm update ${name} --ignore-scripts`,
  'yarn-berry': (name) => `yarn up -R ${name} --mode=skip-build`,
  // Yarn 1 upgrades what the project asks for alone; an entry that is missing is looked up again.
  'yarn-classic': (name, _, relation) =>
    relation === 'asked for'
      ? `yarn upgrade ${name} --ignore-scripts`
      : `yarn install --ignore-scripts   (after the entry of ${name} is taken out of yarn.lock)`,
  'bun-lock': (name) => `bun update ${name} --ignore-scripts`,
  'deno-lock': (name) => `deno update ${name}`,
  'uv-lock': (name, version) => `uv lock --upgrade-package ${name}==${version}`,
  'poetry-lock': (name) => `poetry update ${name}`,
  'pdm-lock': (name) => `pdm update ${name}`,
  requirements: (name, version) =>
    `pip-compile --upgrade-package ${name}==${version}   (uv pip compile takes the same option)`,
  'pipfile-lock': (name) => `pipenv update ${name}`,
  'go-mod': (name, version) =>
    name === 'stdlib'
      ? `go get go@${version} && go mod tidy`
      : `go get ${name}@${version.startsWith('v') ? version : `v${version}`} && go mod tidy`,
  'cargo-lock': (name, version) => `cargo update ${name} --precise ${version}`,
  'gemfile-lock': (name) => `bundle update ${name} --conservative`,
  'composer-lock': (name) => `composer update ${name} --with-dependencies --no-scripts`,
  'pubspec-lock': (name) => `dart pub upgrade ${name}`,
  'rebar-lock': (name) => `rebar3 upgrade ${name}`,
  'mix-lock': (name) => `mix deps.update ${name}`,
  'packages-lock': () => 'dotnet restore --force-evaluate',
  'gradle-lockfile': (name) => `./gradlew dependencies --update-locks ${name}`,
};
