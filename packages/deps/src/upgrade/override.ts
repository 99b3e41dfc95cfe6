/**
 * How a package manager is told to take a version that a package in between does not allow.
 *
 * It is a proposal: who overrides a bound says that the package in between works with the version all the same, and only a person can say that.
 */
import { applyEdits, modify } from 'jsonc-parser';
import { folderOf, inFolder } from '../packages/index.ts';

/** An entry of a JSON manifest, and the line that brings the lockfile after it. */
export interface Override {
  /** The manifest, relative to the root. */
  readonly path: string;
  readonly keys: readonly string[];
  readonly value: string;
  readonly command: string;
}

export interface OverrideWish {
  readonly format: string;
  /** Of the lockfile. */
  readonly path: string;
  readonly name: string;
  readonly to: string;
  /** Who does not allow it. */
  readonly parent: string;
}

/** The entry to write; nothing for package managers whose overrides are not in a JSON manifest, or that have none. */
export const overrideOf = ({ format, path, name, to, parent }: OverrideWish): Override | undefined => {
  const manifest = inFolder(folderOf(path), 'package.json');
  if (manifest === undefined) return undefined;
  switch (format) {
    case 'package-lock':
      return {
        path: manifest,
        keys: ['overrides', parent, name],
        value: to,
        command: 'npm install --package-lock-only --ignore-scripts',
      };
    case 'yarn-classic':
      return {
        path: manifest,
        keys: ['resolutions', `**/${parent}/${name}`],
        value: to,
        command: 'yarn install --ignore-scripts',
      };
    case 'yarn-berry':
      return {
        path: manifest,
        keys: ['resolutions', `${parent}/${name}`],
        value: `npm:${to}`,
        command: 'yarn install --mode=update-lockfile',
      };
    case 'bun-lock':
      return { path: manifest, keys: ['overrides', name], value: to, command: 'bun install --lockfile-only' };
    default:
      return undefined;
  }
};

/** What to write for package managers that are not told in JSON; nothing for those that have no such thing. */
export const overrideWords = ({ format, name, to, parent }: OverrideWish): string | undefined =>
  otherWords[format]?.(name, to, parent);

const otherWords: Readonly<Record<string, (name: string, to: string, parent: string) => string>> = {
  'pnpm-lock': (name, to, parent) =>
    `"${parent}>${name}": "${to}" under overrides in pnpm-workspace.yaml (before pnpm 10: pnpm.overrides in package.json)`,
  'uv-lock': (name, to) => `override-dependencies = ["${name}==${to}"] under [tool.uv] in pyproject.toml`,
  'pdm-lock': (name, to) => `${name} = "${to}" under [tool.pdm.resolution.overrides] in pyproject.toml`,
  'pipfile-lock': (name, to) => `${name} = "==${to}" under [packages] in the Pipfile`,
  'gradle-lockfile': (name, to) =>
    `constraints { implementation("${name}:${to}") } among the dependencies of the build script`,
  'pubspec-lock': (name, to) => `${name}: ${to} under dependency_overrides in pubspec.yaml`,
  'mix-lock': (name, to) => `{:${name}, "~> ${to}", override: true} among the deps of mix.exs`,
  'packages-lock': (name, to) =>
    `<PackageReference Include="${name}" Version="${to}" /> in the project, or a PackageVersion in Directory.Packages.props with CentralPackageTransitivePinningEnabled`,
};

/** The manifest with the entry, laid out as the rest of it is; nothing when something else stands there already. */
export const withOverride = (text: string, { keys, value }: Override): string | undefined => {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const bare = text.slice(mark.length);
  const indent = /^([ \t]+)"/mu.exec(bare)?.[1] ?? '  ';
  try {
    const edits = modify(bare, [...keys], value, {
      formattingOptions: {
        insertSpaces: !indent.startsWith('\t'),
        tabSize: indent.startsWith('\t') ? 1 : indent.length,
        eol: bare.includes('\r\n') ? '\r\n' : '\n',
      },
    });
    return edits.length === 0 ? undefined : mark + applyEdits(bare, edits);
  } catch {
    // An entry above is a text and no table.
    return undefined;
  }
};
