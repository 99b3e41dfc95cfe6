/**
 * Version catalogs: `gradle/libs.versions.toml` and others of its kind.
 *
 * Source: Gradle User Manual, "Version Catalogs" (the TOML format; aliases `a-b`, `a_b` and `a.b` are all `libs.a.b`), "Declaring Versions and Ranges".
 */
import type { Diagnostic } from '@sallyport/core';
import { entriesAt, readToml, textAt, textsAt, valueAt, type Entry, type Lines, type Value } from '../../text/index.ts';
import { mavenPin } from '../maven-pin.ts';
import { versionPlace } from '../version-place.ts';
import { textOf, written, type WrittenText } from '../written-text.ts';

/** A version as it is asked for. */
export interface AskedVersion {
  /** The text to be edited: a version or a range. */
  readonly text: WrittenText;
  /** What is taken while nothing else in the graph says otherwise, when that is one version. */
  readonly version: string | undefined;
  /** Nobody else in the graph may raise it. */
  readonly isStrict: boolean;
  /** Names in it that nobody defines. */
  readonly missing: readonly string[];
}

export interface Library {
  readonly group: string;
  readonly artifact: string;
  readonly version: AskedVersion | undefined;
  /** Units: one-based; in the catalog. */
  readonly line: number;
}

export interface CatalogPlugin {
  readonly id: string;
  readonly version: AskedVersion | undefined;
  readonly line: number;
}

/** By name with dots for all separators, as scripts write it. */
export interface Catalog {
  readonly libraries: ReadonlyMap<string, Library>;
  readonly bundles: ReadonlyMap<string, readonly string[]>;
  readonly plugins: ReadonlyMap<string, CatalogPlugin>;
  readonly versions: ReadonlyMap<string, AskedVersion>;
  /** Entries that are no library or plug-in; units: one-based lines. */
  readonly odd: readonly { readonly line: number; readonly alias: string }[];
  readonly diagnostics: readonly Diagnostic[];
}

export const accessorOf = (alias: string): string => alias.replaceAll(/[-_.]+/gu, '.');

export const readCatalog = (path: string, text: string): Catalog => {
  const { root, lines, diagnostics } = readToml(path, text);
  const from = { path, text };
  const versions = new Map<string, AskedVersion>();
  for (const { key, value } of entriesAt(root, 'versions')) {
    const asked = askedIn(value, from);
    if (asked !== undefined) versions.set(accessorOf(key.text), asked);
  }
  const versionOf = (value: Value | undefined): AskedVersion | undefined => {
    const reference = textAt(value, 'ref');
    return reference === undefined ? askedIn(value, from) : versions.get(accessorOf(reference));
  };
  const odd: { readonly line: number; readonly alias: string }[] = [];
  const libraries = new Map<string, Library>();
  for (const entry of entriesAt(root, 'libraries')) {
    const library = libraryOf(entry, versionOf, from, lines);
    if (library === undefined) odd.push({ line: lines.at(entry.key.start), alias: entry.key.text });
    else libraries.set(accessorOf(entry.key.text), library);
  }
  const plugins = new Map<string, CatalogPlugin>();
  for (const { key, value } of entriesAt(root, 'plugins')) {
    const line = lines.at(key.start);
    const short = textAt(value);
    const [id, version] =
      short === undefined
        ? [textAt(value, 'id'), versionOf(valueAt(value, 'version'))]
        : [short.split(':')[0], askedPart(short.split(':')[1], value, from)];
    if (id) plugins.set(accessorOf(key.text), { id, version, line });
    else odd.push({ line, alias: key.text });
  }
  const bundles = new Map(
    entriesAt(root, 'bundles').map(({ key, value }) => [accessorOf(key.text), textsAt(value).map(accessorOf)] as const),
  );
  return { libraries, bundles, plugins, versions, odd, diagnostics };
};

interface From {
  readonly path: string;
  readonly text: string;
}

const libraryOf = (
  { key, value }: Entry,
  versionOf: (value: Value | undefined) => AskedVersion | undefined,
  from: From,
  lines: Lines,
): Library | undefined => {
  const short = textAt(value);
  const line = lines.at(key.start);
  if (short !== undefined) {
    const [group, artifact, version] = short.split(':');
    return group && artifact ? { group, artifact, version: askedPart(version, value, from), line } : undefined;
  }
  const [moduleGroup, moduleName] = textAt(value, 'module')?.split(':') ?? [];
  const group = moduleGroup ?? textAt(value, 'group');
  const artifact = moduleName ?? textAt(value, 'name');
  return group && artifact ? { group, artifact, version: versionOf(valueAt(value, 'version')), line } : undefined;
};

const askedPart = (version: string | undefined, value: Value, { path, text }: From): AskedVersion | undefined =>
  version ? askedText(written(version, path, versionPlace(text, value, version).versionPlace)) : undefined;

/** A version, or a table of `strictly`, `require`, `prefer`. */
const askedIn = (value: Value | undefined, from: From): AskedVersion | undefined => {
  const simple = textAt(value);
  if (simple !== undefined) return askedPart(simple, value!, from);
  const part = (name: string): WrittenText | undefined => {
    const found = textAt(value, name);
    return found
      ? written(found, from.path, versionPlace(from.text, valueAt(value, name), found).versionPlace)
      : undefined;
  };
  return richVersion({ strictly: part('strictly'), require: part('require'), prefer: part('prefer') });
};

/**
 * What a rich version asks for: `strictly` stands above `require`; `prefer` chooses within them.
 */
export const richVersion = (rich: {
  readonly strictly: WrittenText | undefined;
  readonly require: WrittenText | undefined;
  readonly prefer: WrittenText | undefined;
}): AskedVersion | undefined => {
  const text = rich.strictly ?? rich.require ?? rich.prefer;
  if (text === undefined) return undefined;
  const pinned = mavenPin(textOf(text).trim());
  return {
    text: pinned === undefined && rich.prefer !== undefined ? rich.prefer : text,
    version: pinned ?? (rich.prefer && mavenPin(textOf(rich.prefer).trim())),
    isStrict: rich.strictly !== undefined && pinned !== undefined,
    missing: [],
  };
};

/** A version in one text: `1.2`, `[1,2)`, `1.+`, `1.2!!`. */
export const askedText = (text: WrittenText, missing: readonly string[] = []): AskedVersion => {
  const whole = textOf(text).trim();
  return { text, version: mavenPin(whole), isStrict: /!!$|^\[[^,]*\]$/u.test(whole), missing };
};
