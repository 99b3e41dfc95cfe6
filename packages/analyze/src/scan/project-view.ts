/**
 * The scanned tree as flow sees it, with an account of what was looked up.
 *
 * A look at one file may read others (imports). What it asked for, found or not, is what its result depends on; the
 * account is kept per look although answers are remembered across looks. Memory is bounded: after a certain amount of text
 * everything is forgotten and read again when needed.
 */
import { newProject, type Project } from '../flow/project.ts';
import type { LanguageId } from '../languages/language.ts';
import type { UnitContext } from '../match/match.ts';

/** Files of the tree. Paths are relative to the root, with `/`. */
export interface ProjectFiles {
  has(path: string): boolean;
  /** `hash` changes when the text does; `undefined` for what should not be looked at. */
  read(path: string): { readonly text: string; readonly hash: string } | undefined;
}

export interface ProjectView {
  readonly project: Project;
  /** Starts the account of a look. */
  begin(): void;
  /** What the look depends on, by path: a hash, or `null` for what was not there. */
  account(): Readonly<Record<string, string | null>>;
  /** Makes a unit that was parsed anyway known under its path. */
  offer(context: UnitContext): void;
  /** The unit under a path, if it is known and has this text and language. */
  known(path: string, text: string, language: LanguageId): UnitContext | undefined;
  /** Other files are read again when they are needed. */
  forget(): void;
  /** Text of a file that was read. */
  textOf(path: string): string | undefined;
}

/** How much text may be in memory as trees. Units: UTF-16 units; a tree takes about fifty bytes for each. */
const mostText = 2_000_000;

export const newProjectView = (
  files: ProjectFiles,
  parse: (path: string, text: string) => UnitContext | undefined,
): ProjectView => {
  let contexts = new Map<string, UnitContext>();
  let hashes = new Map<string, string>();
  let asked = new Map<string, readonly string[]>();
  let held = 0;
  let probing: string[] | undefined;
  let touched = new Set<string>();
  const present = new Map<string, boolean>();
  const has = (path: string): boolean => {
    probing?.push(path);
    let known = present.get(path);
    if (known === undefined) {
      known = files.has(path);
      present.set(path, known);
    }
    return known;
  };
  const load = (path: string): UnitContext | undefined => {
    const known = contexts.get(path);
    const found = known === undefined || !hashes.has(path) ? files.read(path) : undefined;
    if (found !== undefined) hashes.set(path, found.hash);
    if (known !== undefined) return known;
    const context = found === undefined ? undefined : parse(path, found.text);
    if (context === undefined) return undefined;
    held += context.unit.text.length;
    contexts.set(path, context);
    return context;
  };
  let inner = newProject({ has, load });
  const forget = (): void => {
    contexts = new Map();
    hashes = new Map();
    asked = new Map();
    held = 0;
    inner = newProject({ has, load });
  };
  return {
    project: {
      resolve: (fromPath: string, module: string, level: number, language: LanguageId) => {
        const key = `${fromPath.slice(0, fromPath.lastIndexOf('/') + 1)}\0${String(level)}\0${module}\0${language === 'python' ? 'p' : 'j'}`;
        let probes = asked.get(key);
        if (probes === undefined) probing = [];
        const found = inner.resolve(fromPath, module, level, language);
        if (probes === undefined) {
          probes = probing ?? [];
          probing = undefined;
          asked.set(key, probes);
        }
        for (const path of probes) touched.add(path);
        return found;
      },
    },
    begin: () => {
      if (held > mostText) forget();
      touched = new Set();
    },
    account: () =>
      Object.fromEntries(
        [...touched].flatMap((path): readonly (readonly [string, string | null])[] =>
          present.get(path) === true ? (hashes.has(path) ? [[path, hashes.get(path) ?? null]] : []) : [[path, null]],
        ),
      ),
    offer: (context) => {
      if (contexts.has(context.path)) return;
      held += context.unit.text.length;
      contexts.set(context.path, context);
    },
    known: (path, text, language) => {
      const context = contexts.get(path);
      return context?.unit.text === text && context.unit.language === language ? context : undefined;
    },
    forget: () => {
      forget();
      present.clear();
    },
    textOf: (path) => contexts.get(path)?.unit.text,
  };
};
