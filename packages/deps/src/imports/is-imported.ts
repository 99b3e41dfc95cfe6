import type { Reach } from '../judge/knowledge.ts';
import type { LocatedPackage } from '../graph/located-package.ts';
import { aliasesOf } from '../packages/index.ts';
import type { ImportSeen, ImportsOfProject } from './imported.ts';
import { importNames } from './import-names.ts';
import { isImportOf, topOf } from './is-import-of.ts';
import { notImported } from './not-imported.ts';

/**
 * Whether the code imports a package, in words that say where, or why that is not known.
 * Go and Rust are `isReached`'s.
 */
export const isImported = (project: ImportsOfProject): ((about: LocatedPackage) => Reach) => {
  const index = newIndex(project);
  const known = new Map<string, readonly ImportSeen[]>();
  const importsOf = (about: Pick<LocatedPackage, 'ecosystem' | 'name'>): readonly ImportSeen[] => {
    const key = `${about.ecosystem} ${about.name}`;
    const found =
      known.get(key) ??
      index.candidates(about.ecosystem, about.name).filter((seen) => isImportOf(seen, about.ecosystem, about.name));
    known.set(key, found);
    return found;
  };
  return (about) => {
    if (about.format === 'cdn') return { state: 'imported', text: `loaded at ${about.path}:${String(about.line)}` };
    const language = about.ecosystem === 'npm' ? 'javascript' : about.ecosystem === 'PyPI' ? 'python' : undefined;
    if (language === undefined)
      return unknown(
        `whether code imports it is not known: imports of ${words[about.ecosystem] ?? about.ecosystem} are not read`,
      );
    if (!index.languages.has(language))
      return unknown(
        `whether code imports it is not known: no ${language === 'python' ? 'Python' : 'JavaScript or TypeScript'} was read`,
      );
    const aliases = about.ecosystem === 'npm' ? aliasesOf(about) : [];
    const direct = [...importsOf(about), ...aliases.flatMap((name) => importsOf({ ecosystem: 'npm', name }))];
    if (direct.length > 0) return imported(direct);
    return notImported(about, project.isComplete, (name) => {
      const places = importsOf({ ecosystem: about.ecosystem, name });
      return places.length === 0 ? undefined : imported(places).text;
    });
  };
};

const unknown = (text: string): Reach => ({ state: 'unknown', text });

const imported = (places: readonly ImportSeen[]): Reach => {
  // Where the program runs it says more than where a test does, or where only a type is taken.
  const running = places.filter(({ kind }) => kind !== 'type-only');
  const first = running[0] ?? places[0]!;
  const more = places.length - 1;
  const typed = running.length === 0 ? ' (types only)' : '';
  return {
    state: 'imported',
    text: `imported at ${first.path}:${String(first.line)}${more === 0 ? '' : ` and ${String(more)} more ${more === 1 ? 'place' : 'places'}`}${typed}`,
  };
};

const words: Readonly<Record<string, string>> = {
  RubyGems: 'Ruby',
  Packagist: 'PHP',
  Maven: 'Java and Kotlin',
  NuGet: '.NET',
  Pub: 'Dart',
  Hex: 'Elixir',
};

interface Index {
  readonly languages: ReadonlySet<'python' | 'javascript'>;
  /** All imports that may be of the package, by a part of their name. */
  readonly candidates: (ecosystem: string, name: string) => readonly ImportSeen[];
}

/** Imports by the first part of their module, so that each package looks at few. */
const newIndex = ({ imports, paths }: ImportsOfProject): Index => {
  const byTop = new Map<string, ImportSeen[]>();
  const languages = new Set<'python' | 'javascript'>();
  for (const path of paths) languages.add(/\.(?:pyi?|pyw|ipynb)$/u.test(path) ? 'python' : 'javascript');
  for (const seen of imports) {
    languages.add(seen.language);
    const top = topOf(seen);
    const known = byTop.get(top);
    if (known === undefined) byTop.set(top, [seen]);
    else known.push(seen);
  }
  return {
    languages,
    candidates: (ecosystem, name) => {
      const tops = ecosystem === 'npm' ? [name] : importNames('PyPI', name).map((one) => one.split('.', 1)[0]!);
      return [...new Set(tops)].flatMap(
        (top) => byTop.get(`${ecosystem === 'npm' ? 'javascript' : 'python'} ${top}`) ?? [],
      );
    },
  };
};
