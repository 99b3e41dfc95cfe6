import type { NamedPackage } from './install-command.ts';

/** What a word says that stands where a package stands. */
export type NamedWord =
  | {
      readonly kind: 'package';
      readonly package: Omit<NamedPackage, 'word' | 'versionPlace'>;
      readonly versionAt?: VersionAt;
    }
  | { readonly kind: 'path'; readonly path: string }
  /** A variable, a placeholder, or no name at all. */
  | { readonly kind: 'unknown' };

/** Units: zero-based UTF-16 in the word, end exclusive. */
export interface VersionAt {
  readonly start: number;
  readonly end: number;
}

export interface NamedWords {
  readonly packages: readonly NamedPackage[];
  readonly unknown: readonly { readonly word: number; readonly text: string }[];
  readonly paths: readonly string[];
}

/** A word to be read: which one, and from where on it speaks of a package. */
export interface Naming {
  readonly word: number;
  readonly text: string;
  /** Units: zero-based UTF-16. */
  readonly offset?: number;
}

/** What several words name together, each read by itself. */
export const namedWords = (words: readonly Naming[], read: (text: string) => NamedWord): NamedWords => {
  const packages: NamedPackage[] = [];
  const unknown: { word: number; text: string }[] = [];
  const paths: string[] = [];
  for (const { word, text, offset = 0 } of words) {
    if (text.trim() === '') continue;
    const said = text.length > longest ? ({ kind: 'unknown' } as const) : read(text);
    if (said.kind === 'path') paths.push(said.path);
    else if (said.kind === 'unknown') unknown.push({ word, text: text.slice(0, 200) });
    else
      packages.push({
        ...said.package,
        word,
        ...(said.versionAt === undefined
          ? {}
          : { versionPlace: { word, start: said.versionAt.start + offset, end: said.versionAt.end + offset } }),
      });
  }
  return { packages, unknown, paths };
};

/** Longer words name nothing that a registry has. Units: UTF-16. */
const longest = 2000;

/** The words at these indices. */
export const wordsAt = (argv: readonly string[], indices: readonly number[]): readonly Naming[] =>
  indices.map((word) => ({ word, text: argv[word] ?? '' }));

/** The last part of an address without `.git`, version parts and archive endings: what stands for a name where none is told. */
export const nameInAddress = (address: string): string | undefined => {
  const path = address.replace(/[?#].*$/u, '').replace(/(?<=\/[^/@]{1,200})@[^/]*$/u, '');
  const name = path
    .slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1)
    .replace(/\.(?:git|tgz|zip|whl|tar\.\w+)$/u, '');
  return /^[\w.-]+$/u.test(name) ? name : undefined;
};
