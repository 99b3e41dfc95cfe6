import type { LocatedPackage } from '../graph/located-package.ts';
import { aliasesOf, type Reading } from '../packages/index.ts';
import type { AffectedNames, Reach } from '../judge/knowledge.ts';
import { newPlaces, type Place } from './code-places.ts';
import type { CodeOfProject } from './code-file.ts';
import { likelyCrateNames } from './crate-names.ts';
import { notImported } from './not-imported.ts';
import { namedSymbol } from './named-symbol.ts';

/**
 * Whether the code of a project in Go or Rust imports a package, and uses what an advisory names of it, in words that say where.
 *
 * `codeOf` reads the code when somebody first asks. A symbol that is not met may still be reached through what is met, so that lowers nothing;
 * a method is met by its name alone, and then the words say so.
 */
export const isReached = (
  codeOf: (language: 'go' | 'rust') => CodeOfProject,
  readings: readonly Reading[],
): ((about: LocatedPackage, symbols: readonly AffectedNames[]) => Reach) => {
  const places = newPlaces(codeOf, readings);
  return (about, symbols) => {
    const language = about.ecosystem === 'Go' ? 'go' : 'rust';
    const { files, isComplete } = codeOf(language);
    if (files.length === 0)
      return unknown(`whether code imports it is not known: no ${language === 'go' ? 'Go' : 'Rust'} was read`);
    const found = places.of(about);
    if (found.length > 0) return reached(found, about, symbols);
    if (about.ecosystem === 'Go' && about.name === 'stdlib')
      return unknown('the code that was read imports nothing of it');
    const [other] = about.ecosystem === 'Go' ? [] : likelyCrateNames(about.name).flatMap((name) => places.named(name));
    if (other !== undefined)
      return unknown(
        `not imported by its own name; ${other.import.module}, imported at ${shown(other)}, may be another name of it`,
      );
    return notImported(about, isComplete, (name) => {
      const through = places.of({ ecosystem: about.ecosystem, name });
      return through.length === 0 ? undefined : imported(through);
    });
  };
};

const unknown = (text: string): Reach => ({ state: 'unknown', text });

const shown = ({ file, import: { line } }: Place): string => `${file.path}:${String(line)}`;

const imported = (places: readonly Place[]): string => {
  const first = programFirst(places)[0]!;
  const more = places.length - 1;
  return `imported at ${shown(first)}${more === 0 ? '' : ` and ${String(more)} more ${more === 1 ? 'place' : 'places'}`}`;
};

/** Where the program runs it says more than where a test does. */
const programFirst = (places: readonly Place[]): readonly Place[] => {
  const isTest = ({ file: { path } }: Place): boolean => /_test\.go$|(?:^|\/)(?:tests|benches|examples)\//u.test(path);
  const { true: tests = [], false: program = [] } = Object.groupBy(places, (place) =>
    isTest(place) ? 'true' : 'false',
  );
  return [...program, ...tests];
};

const reached = (places: readonly Place[], about: LocatedPackage, symbols: readonly AffectedNames[]): Reach => {
  // An advisory that names no part is about all of it.
  if (symbols.length === 0)
    return about.name === 'stdlib'
      ? unknown('which part of the standard library is affected is not told')
      : { state: 'imported', text: imported(places) };
  const affected = symbols.map(({ path, symbols: names }) => ({
    path,
    names,
    places: path === '' ? places : places.filter((place) => isAffected(place, path, about)),
  }));
  const near = affected.flatMap((one) => one.places);
  if (near.length === 0) {
    const paths = [...new Set(affected.map(({ path }) => path))];
    const text = `the affected ${paths.length === 1 ? `package ${paths[0]!} is` : 'packages are'} not imported by the code that was read`;
    if (about.name === 'stdlib') return unknown(text);
    return { state: 'imported', text: `${imported(places)}, but ${text} itself` };
  }
  let weak: string | undefined;
  for (const one of affected)
    for (const place of programFirst(one.places))
      for (const symbol of one.names) {
        const met = namedSymbol(place, symbol);
        if (met?.kind === 'named')
          return { state: 'symbol used', text: `symbol used at ${place.file.path}:${String(met.line)} (${met.name})` };
        if (met !== undefined)
          weak ??= `at ${place.file.path}:${String(met.line)} a method ${met.name} is called, of what type is not known`;
      }
  const isAll = affected.some(({ names, places: some }) => names.length === 0 && some.length > 0);
  const what = isAll ? '' : `; ${weak ?? 'none of the named symbols is met in the code that was read'}`;
  return { state: 'imported', text: `${imported(near)}${what}` };
};

/** A replacement is imported by the path of what it replaces. */
const isAffected = ({ import: { module } }: Place, path: string, about: LocatedPackage): boolean =>
  module === path ||
  (path.startsWith(about.name) &&
    aliasesOf(about).some((alias) => module === `${alias}${path.slice(about.name.length)}`));
