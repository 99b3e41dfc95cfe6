/**
 * How a package manager is told to take a version that a package in between does not allow.
 *
 * It is a proposal: who overrides a bound says that the package in between works with the version all the same, and only a person can say that.
 */
import { folderOf, inFolder } from '../packages/index.ts';
import { readJson } from '../text/index.ts';

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

/** The manifest with the entry, laid out as what stands around it; nothing when something else stands there already, or the text cannot be read. */
export const withOverride = (text: string, { path, keys, value }: Override): string | undefined => {
  const { root, diagnostics } = readJson(path, text);
  if (root?.kind !== 'table' || diagnostics.length > 0) return undefined;
  let table = root;
  let depth = 0;
  for (const key of keys) {
    const next = table.entries.get(key)?.value;
    if (next === undefined) break;
    if (next.kind !== 'table') return undefined;
    table = next;
    depth += 1;
  }
  const [key, ...inner] = keys.slice(depth);
  if (key === undefined) return undefined;
  const made = inner.reduceRight<unknown>((below, one) => ({ [one]: below }), value);
  const last = [...table.entries.values()].at(-1);
  const isInline = last !== undefined && !text.slice(table.start, table.end).includes('\n');
  const outer = indentAt(text, table.start);
  const first = [...root.entries.values()][0];
  const unit = (first === undefined ? '' : indentAt(text, first.key.start)) || '  ';
  const indent = last === undefined || isInline ? outer + unit : indentAt(text, last.key.start);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const written = isInline
    ? `${JSON.stringify(key)}: ${inlined(made)}`
    : `${JSON.stringify(key)}: ${JSON.stringify(made, undefined, unit)}`.replaceAll('\n', eol + indent);
  if (last === undefined)
    return `${text.slice(0, table.start)}{${eol}${indent}${written}${eol}${outer}}${text.slice(table.end)}`;
  const at = last.value.end;
  return `${text.slice(0, at)},${isInline ? ' ' : eol + indent}${written}${text.slice(at)}`;
};

const inlined = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `{ ${Object.entries(value)
        .map(([key, one]) => `${JSON.stringify(key)}: ${inlined(one)}`)
        .join(', ')} }`
    : JSON.stringify(value);

/** The blanks at the start of the line. */
const indentAt = (text: string, offset: number): string =>
  /^[ \t]*/u.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[0] ?? '';
