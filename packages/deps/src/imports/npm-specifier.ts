/**
 * The package of npm that a specifier names (`@scope/a/b` is of `@scope/a`); nothing for what names no package: a path, an address, a name within the
 * project (`#a`, `@/a`, `~/a`, `$lib/a`).
 *
 * A loader's prefix (`!!raw-loader!a`) and a query (`a?raw`) are of the bundler, not of the name.
 *
 * Source: Node's documentation, "Terminology" of ES modules; npm's `validate-npm-package-name`.
 */
export const npmPackageOf = (specifier: string): string | undefined => {
  const bare = specifier.slice(specifier.lastIndexOf('!') + 1).replace(/[?#].*$/u, '');
  const found = /^(?:@[a-z0-9~][\w.~-]*\/)?[a-z0-9~-][\w.~-]*(?=\/|$)/iu.exec(
    specifier.startsWith('#') ? '' : bare,
  )?.[0];
  if (found === undefined || found.length > 214 || found.startsWith('~') || /^@[~/]/u.test(found)) return undefined;
  // A registry takes no capitals any more; old packages with capitals are few and known.
  return /[A-Z]/u.test(found) && !withCapitals.has(found) ? undefined : found;
};

/** Well-known packages from before capitals were refused. */
const withCapitals = new Set([
  'JSONStream',
  'Base64',
  'Set',
  'ReactNativeFetchBlob',
  'OptionParser',
  'PubSubJS',
  'JSV',
  'CSSselect',
  'CSSwhat',
  'Faker',
  'Mustache',
  'Q',
  'Config',
]);
