/**
 * The files of a repository that tasks are made from: code that is no test, its tests, and what it tells those who write its code.
 *
 * A file that holds a secret, or whose name says that it does, is never asked about.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isTestPath } from '@sallyport/analyze';
import { deniedByName } from '@sallyport/assist/evaluate';
import type { SecretPlace } from '@sallyport/assist/model';
import type { SourceText } from '@sallyport/core/faces';
import { discover } from '../discovery/discover.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { looksMade } from '../discovery/looks-made.ts';
import { taskLanguageOf } from './code-reading.ts';
import { readTestFile, type TestFile } from './find-tests.ts';

export interface ReadProject {
  readonly files: readonly SourceText[];
  readonly tests: readonly TestFile[];
  /** Files that are not asked about, with the reason. */
  readonly closed: readonly { readonly path: string; readonly why: string }[];
  /** Code in languages that no tasks are made in, by ending. */
  readonly others: ReadonlyMap<string, number>;
}

export interface ProjectReading {
  /** Relative to the root; empty for all. */
  readonly paths: readonly string[];
  readonly denies: (path: string) => string | undefined;
  readonly secretsIn: (file: SourceText) => Promise<readonly SecretPlace[]>;
  readonly signal: AbortSignal;
}

/** Largest file that is read. Units: bytes. */
const mostBytes = 300_000;

/** Most files that functions are looked for in; tests are read besides. */
const mostFiles = 5_000;

export const readProject = async (
  root: string,
  { paths, denies, secretsIn, signal }: ProjectReading,
): Promise<ReadProject> => {
  const others = new Map<string, number>();
  const { files: found } = discover(
    {
      cwd: root,
      targets: ['.'],
      exclude: [],
      maxFileSize: mostBytes,
      wanted: (path) => {
        if (taskLanguageOf(path) !== undefined) return 'yes';
        const [, ending] = /\.(go|java|kt|rs|rb|php|cs|c|cc|cpp|swift|scala)$/u.exec(path) ?? [];
        if (ending !== undefined) others.set(ending, (others.get(ending) ?? 0) + 1);
        return 'no';
      },
      wantedByContent: () => false,
    },
    nodeDisk,
  );
  const files: SourceText[] = [];
  const tests: TestFile[] = [];
  const closed: { readonly path: string; readonly why: string }[] = [];
  const isWanted = (path: string): boolean =>
    paths.length === 0 || paths.some((one) => one === '.' || path === one || path.startsWith(`${one}/`));
  for (const { path } of found) {
    if (signal.aborted) break;
    const text = readFileSync(join(root, path), 'utf8');
    if (isTestPath(path)) {
      tests.push(readTestFile(path, text));
      continue;
    }
    if (!isWanted(path) || files.length === mostFiles) continue;
    // What a generator writes nobody writes by hand, nor asks a model for.
    if (looksMade(path, text) !== undefined) continue;
    const why = deniedByName(path) ?? denies(path);
    if (why !== undefined) closed.push({ path, why });
    else files.push({ path, text });
  }
  return { files: await withoutSecrets(files, secretsIn, closed, signal), tests, closed, others };
};

const withoutSecrets = async (
  files: readonly SourceText[],
  secretsIn: ProjectReading['secretsIn'],
  closed: { readonly path: string; readonly why: string }[],
  signal: AbortSignal,
): Promise<readonly SourceText[]> => {
  const open: SourceText[] = [];
  for (const file of files) {
    if (signal.aborted) break;
    const [secret] = await secretsIn(file);
    if (secret === undefined) open.push(file);
    else closed.push({ path: file.path, why: `there is a secret in it (${secret.kind})` });
  }
  return open;
};

/** What tools for agents read, in the order in which they read it. */
const instructionNames = [
  'AGENTS.md',
  'CLAUDE.md',
  'GEMINI.md',
  '.github/copilot-instructions.md',
  '.cursorrules',
  '.windsurfrules',
];

/** Largest file of instructions; a longer one would be most of the question. Units: bytes. */
const mostInstructions = 40_000;

/** The instructions that hold for a file: those of the root first, then those of the folders above it. Two names for one text count once. */
export const instructionsFor = (tree: string, path: string): readonly string[] => {
  const folders: string[] = [];
  for (let at = dirname(path); ; at = dirname(at)) {
    folders.unshift(at === '.' ? '' : `${at}/`);
    if (at === '.') break;
  }
  const seen = new Set<string>();
  return folders.flatMap((folder) =>
    instructionNames.flatMap((name) => {
      const place = join(tree, folder, name);
      if (nodeDisk.kind(place) !== 'file') return [];
      const text = readFileSync(place, 'utf8');
      if (text.trim() === '' || Buffer.byteLength(text) > mostInstructions || seen.has(text)) return [];
      seen.add(text);
      return [`${folder}${name}`];
    }),
  );
};
