/**
 * Which packages and modules an answer names, in imports and install lines, and which of them nobody has; and which names it takes from modules of the language and of packages that these do not have.
 *
 * Packages are looked up in the lists on this machine alone: nobody is asked. Where there is no list of an ecosystem (`sallyport names build`), a name that is not a popular one cannot be told.
 */
import { importsOfFile, moduleUsesOfFile } from '@sallyport/analyze';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { withoutThinking, type InventedName, type NameCounts, type NamesAsked } from '@sallyport/assist/evaluate';
import {
  isStandardModule,
  mentionReaders,
  readers,
  undeclared,
  type Ecosystem,
  type ImportSeen,
  type PackageUse,
} from '@sallyport/deps';
import type { SourceText } from '@sallyport/core/faces';
import { judgeWanted } from '../guard/judge-wanted.ts';
import type { StoredList } from '../names/name-lists.ts';
import { knownApis } from '../names/names-data.ts';
import { otherImports } from './other-imports.ts';
import type { ProjectNames } from './project-names.ts';

export interface AnswerToLookAt {
  /** All that the model said; absent for programs that were imported. */
  readonly answer?: string;
  /** Code by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that the task brings: what they are called is no package. */
  readonly beside: readonly string[];
  /** The project that the code was put into: what it has is known, and what the file had before is not the answer's. */
  readonly project?: ProjectNames & { readonly before: SourceText };
}

/** `listOf`: the stored list of an ecosystem. */
export const namesAsked = async (
  { answer, files, beside, project }: AnswerToLookAt,
  listOf: (ecosystem: Ecosystem) => StoredList,
): Promise<NamesAsked> => {
  const before = new Map(project === undefined ? [] : [[project.before.path, project.before.text]]);
  const had = new Set((await importsIn(before)).map(moduleKey));
  const imports = (await importsIn(files)).filter((one) => !had.has(moduleKey(one)));
  const place = project?.files ?? {
    readText: (path: string) => files.get(path),
    list: () => [...new Set([...files.keys(), ...beside])].sort(),
  };
  const seen = { imports, paths: project?.paths ?? [...files.keys()], isComplete: true };
  const packages = undeclared(seen, [], place).flatMap(({ uses }) => uses);
  const undeclaredHere = new Set(
    undeclared(seen, project?.readings ?? [], place).flatMap(({ uses }) => uses.map(packageKey)),
  );
  const hasIt = (use: PackageUse): boolean =>
    project !== undefined && (!undeclaredHere.has(packageKey(use)) || project.isInstalled(use));
  const asked = await judgedNames(packages, 'import', hasIt, listOf);
  const standard = standardImports(imports);
  const others = otherImports(files, listOf);
  const installed = await judgedNames(
    // What the file says of installing was there before.
    installsIn(answer, project === undefined ? files : new Map(), place),
    'install',
    (use) => project?.declares(use) === true || project?.isInstalled(use) === true,
    listOf,
  );
  return {
    imports: sum(asked.counts, standard.counts, others.counts),
    installs: installed.counts,
    invented: [...asked.invented, ...standard.invented, ...others.invented, ...installed.invented].slice(0, most),
    apis: await usesOf(
      (await usesIn(files)).filter(
        ({ name }) => !standard.invented.some((one) => `${name}.`.startsWith(`${one.name}.`)),
      ),
      new Set((await usesIn(before)).map(useKey)),
      [...files.keys(), ...beside],
    ),
  };
};

const moduleKey = ({ language, module, level }: ImportSeen): string => `${language} ${String(level)} ${module}`;
const packageKey = ({ ecosystem, name }: PackageUse): string => `${ecosystem} ${name}`;

/** Most that are kept of one answer. */
const most = 100;

const importsIn = async (files: ReadonlyMap<string, string>): Promise<readonly ImportSeen[]> => {
  const found: ImportSeen[] = [];
  for (const [path, text] of files)
    for (const one of (await importsOfFile({ path, text }, analyzeLanguages)) ?? []) found.push({ path, ...one });
  return found;
};

/** Modules that say that they come with the language: each once. */
const standardImports = (imports: readonly ImportSeen[]): { counts: NameCounts; invented: readonly InventedName[] } => {
  const invented: InventedName[] = [];
  const seen = new Set<string>();
  let known = 0;
  for (const { language, module, level, line } of imports) {
    if (level > 0 || !isStandardModule(language, module) || seen.has(`${language} ${module}`)) continue;
    seen.add(`${language} ${module}`);
    if (isThere(language, module)) known += 1;
    else invented.push({ name: module, of: language === 'python' ? 'python' : 'node', by: 'import', line });
  }
  return { counts: { known, invented: invented.length, notKnown: 0 }, invented };
};

const isThere = (language: 'python' | 'javascript', module: string): boolean => {
  const apis = knownApis(language);
  if (language === 'python') return !module.includes('.') || apis.has(module) || apis.judge(module).kind !== 'invented';
  // What else begins with a host's name (`bun:`, `virtual:`) is not Node's to know.
  return !module.startsWith('node:') || apis.has(module.slice('node:'.length));
};

const installsIn = (
  answer: string | undefined,
  files: ReadonlyMap<string, string>,
  place: Parameters<(typeof mentionReaders)[number]['read']>[2],
): readonly PackageUse[] => {
  const markdown = answer === undefined ? [] : ([['answer.md', saidIn(answer)]] as const);
  return [...markdown, ...files].flatMap(([path, text]) =>
    [...mentionReaders, ...readers]
      .filter((one) => one.owns(path) && one.role !== 'lockfile')
      .flatMap((one) => one.read(text, path, place).uses),
  );
};

/** The answer with empty lines for what its model thought aloud: what was weighed there was not asked for. */
const saidIn = (answer: string): string => {
  const said = withoutThinking(answer) ?? '';
  return answer.slice(0, answer.length - said.length).replaceAll(/[^\n]+/gu, '') + said;
};

const judgedNames = async (
  uses: readonly PackageUse[],
  by: 'import' | 'install',
  hasIt: (use: PackageUse) => boolean,
  listOf: (ecosystem: Ecosystem) => StoredList,
): Promise<{ counts: NameCounts; invented: readonly InventedName[] }> => {
  const each = new Map(
    uses.filter(({ source }) => source.kind === 'registry').map((one) => [`${one.ecosystem} ${one.name}`, one]),
  );
  const open = [...each.values()].filter((use) => !hasIt(use));
  const wanted = open.map(({ ecosystem, name, line }) => ({ ecosystem, name, line }));
  const judged = await judgeWanted(wanted, () => Promise.resolve(undefined), new Date(0), listOf);
  const invented: InventedName[] = [];
  let [known, notKnown] = [each.size - open.length, 0];
  judged.forEach(({ verdict }, i) => {
    const { ecosystem, name, line } = wanted[i]!;
    const list = listOf(ecosystem);
    if (
      verdict.state === 'exists' ||
      (by === 'import' && list.kind === 'list' && isBroughtByAnother(ecosystem, name, list.list))
    )
      known += 1;
    else if (verdict.state === 'unknown') notKnown += 1;
    else
      invented.push({
        name,
        of: ecosystem,
        by,
        line: line ?? 0,
        ...(verdict.intended === undefined ? {} : { meant: verdict.intended }),
      });
  });
  return { counts: { known, invented: invented.length, notKnown }, invented };
};

/** Modules of Python are not always called as their packages: one that a package of a usual spelling would bring is nobody's invention. */
const isBroughtByAnother = (ecosystem: Ecosystem, name: string, list: { holds: (name: string) => boolean }): boolean =>
  ecosystem === 'PyPI' && [`python-${name}`, `py${name}`, `${name}-python`].some((one) => list.holds(one));

type ModuleUse = NonNullable<Awaited<ReturnType<typeof moduleUsesOfFile>>>[number];

const usesIn = async (files: ReadonlyMap<string, string>): Promise<readonly ModuleUse[]> => {
  const found: ModuleUse[] = [];
  for (const [path, text] of files) found.push(...((await moduleUsesOfFile({ path, text }, analyzeLanguages)) ?? []));
  return found;
};

const useKey = ({ language, name }: ModuleUse): string => `${language} ${name}`;

/** `uses`: without those of modules that are told themselves. `had`: what the code had before. `paths`: of the answer and the task: a module there goes before one of the same name. */
const usesOf = async (
  uses: readonly ModuleUse[],
  had: ReadonlySet<string>,
  paths: readonly string[],
): Promise<NamesAsked['apis']> => {
  const own = new Set(paths.flatMap((path) => path.replace(/\.pyi?$/u, '').split('/')));
  const [invented, notInVersionsKnown] = [new Map<string, InventedName>(), new Map<string, InventedName>()];
  const asked = new Set(uses.filter(({ isAsked }) => isAsked === true).map(useKey));
  let looked = 0;
  for (const use of uses) {
    const { language, name, line } = use;
    if (had.has(useKey(use)) || asked.has(useKey(use)) || (language === 'python' && own.has(name.split('.', 1)[0]!)))
      continue;
    const verdict = knownApis(language).judge(name);
    if (verdict.kind === 'not judged') continue;
    const missing = verdict.kind === 'known' ? name : `${verdict.module}.${verdict.name}`;
    if (asked.has(`${language} ${missing}`)) continue;
    if (verdict.kind !== 'not in the versions known') looked += 1;
    if (verdict.kind === 'known') continue;
    const found = verdict.kind === 'invented' ? invented : notInVersionsKnown;
    if (!found.has(missing)) found.set(missing, { name: missing, of: verdict.of, by: 'use', line });
  }
  return {
    looked,
    invented: [...invented.values()].slice(0, most),
    notInVersionsKnown: [...notInVersionsKnown.values()].slice(0, most),
  };
};

const sum = (...all: readonly NameCounts[]): NameCounts => ({
  known: all.reduce((total, one) => total + one.known, 0),
  invented: all.reduce((total, one) => total + one.invented, 0),
  notKnown: all.reduce((total, one) => total + one.notKnown, 0),
});
