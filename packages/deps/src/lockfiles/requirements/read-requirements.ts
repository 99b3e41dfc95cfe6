import type { Diagnostic } from '@sallyport/core';
import { folderOf, inFolder, type Member, type ProjectFiles } from '../../packages/index.ts';
import { newLines } from '../../text/index.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { condaUnseen } from '../conda-unseen.ts';
import { publicAddress } from '../python-address.ts';
import type { NewUse } from '../python-use.ts';
import { groupOfFile, isConstraintsFile, isFreezeFile, isRequirementsFile } from './file-names.ts';
import { logicalLines, type LogicalLine } from './logical-lines.ts';
import { knownOptions, splitLine, type LineOption } from './options.ts';
import { toRequirement } from '../to-requirement.ts';
import { viaOf, type Via } from './via.ts';

/** How many files one file may include; people have a handful. */
const mostIncludes = 64;

/** How much is told of one file and all that it includes. */
const mostTold = 50;

/** How many lines of a file are complained about one by one. */
const mostComplaints = 5;

export interface FoundUse {
  readonly use: NewUse;
  readonly via?: Via | undefined;
}

/** What requirements files bring along, one file and all that it includes. */
export class RequirementsWalk {
  readonly found: FoundUse[] = [];
  /** Exact versions that `-c` files allow alone, by normalised name; nothing for a name whose constraints differ. */
  readonly constraints = new Map<string, string | undefined>();
  readonly members: Member[] = [];
  /** Each once, and not more than a person reads. */
  get diagnostics(): readonly Diagnostic[] {
    const each = [...new Map(this.#told.map((one) => [one.text, one])).values()];
    return each.length <= mostTold
      ? each
      : [...each.slice(0, mostTold), manyProblems(this.#top, each.length - mostTold)];
  }

  /** The package index, when a file names one. */
  index: string | undefined;
  /** Whether packages may come from more than one index. */
  hasMoreIndexes = false;
  /** Whether a tool says that it wrote the file. */
  isGenerated = false;

  readonly #files: ProjectFiles;
  readonly #top: string;
  readonly #told: Diagnostic[] = [];
  readonly #open: string[] = [];
  readonly #seen = new Set<string>();
  readonly #alsoRead = new Set<string>();
  /** Files that keep a reading of their own. */
  readonly #keepers = new Set<string>();

  constructor(top: string, files: ProjectFiles) {
    this.#top = top;
    this.#files = files;
  }

  /** Files whose uses are all here. */
  get alsoRead(): readonly string[] {
    return [...this.#alsoRead].filter((path) => !this.#keepers.has(path) || !isRequirementsFile(path));
  }

  walk(text: string, path: string, as: 'requirements' | 'constraints'): void {
    this.#open.push(path);
    this.#seen.add(`${as} ${path}`);
    const places = newLines(text);
    const lines = logicalLines(text);
    const first = this.found.length;
    const complaints: Diagnostic[] = [];
    let understood = 0;
    let strange = 0;
    let unseen = 0;
    const isGenerated = lines.slice(0, 10).some(({ comment }) => /generated (?:by|with)\b/iu.test(comment ?? ''));
    if (path === this.#top) this.isGenerated = isGenerated;
    for (const [index, line] of lines.entries()) {
      if (line.text.trim() === '') continue;
      const at = places.at(line.start);
      const { asked, options } = splitLine(line.text);
      const hash = options.find(({ name }) => name === '--hash')?.value;
      const put = (written: string, offset: number | undefined, editable: boolean): void => {
        const requirement = toRequirement(written, {
          line: at,
          // A new version needs new hashes: it is not written in place.
          offset: hash === undefined ? offset : undefined,
          groups: [groupOfFile(path)],
          relation: 'direct',
          facts: hash === undefined ? {} : { integrity: hash },
          path: path === this.#top ? undefined : path,
        });
        if (requirement.kind === 'broken' && !editable) {
          complaints.push(manifestProblem(path, at, requirement.reason));
          if (requirement.use === undefined) strange += 1;
          else if (as === 'requirements') this.found.push({ use: requirement.use });
          return;
        }
        understood += 1;
        if (requirement.kind === 'broken') complaints.push(manifestProblem(path, at, requirement.reason));
        else if (requirement.kind === 'conda') unseen += 1;
        else if (requirement.kind === 'folder') this.#addFolder(requirement.folder, path, at);
        else if (as === 'constraints') this.#constrain(requirement.use);
        else this.found.push({ use: requirement.use, via: viaOf(lines, index) });
      };
      // Behind a requirement pip hears only the options for that one.
      if (asked.trim() !== '') {
        put(asked, line.start, false);
        continue;
      }
      understood += options.length > 0 ? 1 : 0;
      for (const option of options) {
        if (option.name === '--editable') put(option.value, undefined, true);
        else this.#take(option, path, at, as);
      }
    }
    const isProse = strange > 1 && strange > understood && !isGenerated;
    // `requirements` is a word of plain language too, and a word alone on its line looks like a package. Nobody writes `flask==1.0` in prose: then it is a template.
    if (isProse)
      this.found.splice(first, Infinity, ...this.found.slice(first).filter(({ use }) => use.requirement !== undefined));
    if (isProse && this.found.length === first) this.#told.push(noRequirements(path));
    else {
      this.#told.push(...complaints.slice(0, mostComplaints));
      if (complaints.length > mostComplaints) this.#told.push(manyProblems(path, complaints.length - mostComplaints));
      this.#told.push(...condaUnseen(path, unseen));
      this.#relate(lines, first, isGenerated, path);
    }
    this.#open.pop();
  }

  /** How the file's packages came in, when it is no list that people wrote. */
  #relate(lines: readonly LogicalLine[], first: number, isGenerated: boolean, path: string): void {
    const own = this.found.slice(first).filter(({ use }) => (use.path ?? this.#top) === path);
    const names = new Set(own.map(({ use }) => use.name));
    const tells = own.some(({ via }) => via !== undefined);
    const isLocked = isGenerated || own.every(({ use }) => use.facts?.integrity !== undefined);
    const isComplete = isLocked || isConstraintsFile(path) || isFreezeFile(path);
    // A lockfile speaks for the files of its folder, so it stands for itself also when another one includes it.
    if (isLocked && own.length > 0 && folderOf(path) === folderOf(this.#top)) this.#keepers.add(path);
    for (let at = first; at < this.found.length; at += 1) {
      const { use, via } = this.found[at]!;
      if ((use.path ?? this.#top) !== path) continue;
      // Older pip-compile said nothing of what the project itself asks for; a name that is no package here is the project's own.
      const isDirect = via === undefined || via.files || via.packages.some((name) => !names.has(name));
      const relation = tells
        ? isDirect
          ? 'direct'
          : 'transitive'
        : isComplete && own.length > 0
          ? 'unknown'
          : 'direct';
      this.found[at] = { use: { ...use, relation }, via };
    }
  }

  #take({ name, value }: LineOption, path: string, line: number, as: 'requirements' | 'constraints'): void {
    switch (name) {
      case '--requirement':
        this.#include(value, path, line, as);
        break;
      case '--constraint':
        this.#include(value, path, line, 'constraints');
        break;
      case '--index-url':
        this.index = publicAddress(value);
        break;
      case '--extra-index-url':
        this.hasMoreIndexes = true;
        break;
      default:
        if (!knownOptions.has(name)) this.#told.push(unknownOption(path, line, name.slice(0, 40)));
    }
  }

  #include(written: string, path: string, line: number, as: 'requirements' | 'constraints'): void {
    const notRead = (reason: string): void => {
      this.#told.push(notIncluded(path, line, publicAddress(written).slice(0, 200), reason));
    };
    if (/^https?:/iu.test(written)) return notRead('which is on the network and was not looked at');
    if (written.includes('${')) return notRead('a place that the environment decides');
    const target = inFolder(folderOf(path), written.replace(/^file:(?!\/)/u, ''));
    if (target === undefined) return notRead('which is outside of the project');
    if (this.#open.includes(target)) {
      // Of files that include each other, the first by name keeps a reading of its own.
      const [keeper] = this.#open.filter(isRequirementsFile).sort();
      if (target === this.#top && keeper !== undefined) this.#keepers.add(keeper);
      this.#told.push(includesItself(path, line, target));
      return;
    }
    // Reached on two ways, it counts once.
    if (this.#seen.has(`${as} ${target}`)) return;
    if (this.#seen.size > mostIncludes) return notRead(`which is one file too many (at most ${String(mostIncludes)})`);
    const text = this.#files.readText(target);
    if (text === undefined) return notRead('which is not there or cannot be read');
    // Constraints bring nothing along here: what they name is told by a reading of their own.
    if (as === 'requirements' || !isRequirementsFile(target)) this.#alsoRead.add(target);
    this.walk(text, target, as);
  }

  #constrain(use: NewUse): void {
    if (use.version === undefined || use.facts?.marker !== undefined) return;
    const known = this.constraints.get(use.name) ?? use.version;
    this.constraints.set(use.name, known === use.version ? known : undefined);
  }

  #addFolder(folder: string, path: string, line: number): void {
    const inside = inFolder(folderOf(path), folder);
    if (inside === undefined) this.#told.push(folderOutside(path, line));
    else {
      const plain = folder.replace(/^(?:\.\/)+/u, '').replace(/\/+$/u, '');
      const relative = plain === '.' ? '' : plain;
      if (!this.members.some((member) => member.folder === relative)) this.members.push({ folder: relative });
    }
  }
}

const noRequirements = (path: string): Diagnostic => ({
  kind: 'lockfile',
  level: 'note',
  text: `${path}: most of its lines are no requirements of pip, so it was taken for something else`,
  path,
  incomplete: false,
});

const manyProblems = (path: string, count: number): Diagnostic =>
  manifestProblem(path, 1, `${String(count)} more problems of this kind are not told one by one`);

const notIncluded = (path: string, line: number, target: string, reason: string): Diagnostic => ({
  kind: 'include',
  level: 'warning',
  text: `${path}:${String(line)}: it includes ${target}, ${reason}`,
  remedy: 'put the file into the project under the name that is included; what it asks for is not known until then',
  path,
  incomplete: true,
});

const includesItself = (path: string, line: number, target: string): Diagnostic => ({
  kind: 'include',
  level: 'warning',
  text: `${path}:${String(line)}: it includes ${target}, which includes this file in turn`,
  remedy: 'take one of the two includes out; pip refuses the files as they are',
  path,
  incomplete: false,
});

const unknownOption = (path: string, line: number, name: string): Diagnostic => ({
  kind: 'lockfile',
  level: 'warning',
  text: `${path}:${String(line)}: pip knows no option ${name} here`,
  path,
  incomplete: false,
});

const folderOutside = (path: string, line: number): Diagnostic => ({
  kind: 'lockfile',
  level: 'note',
  text: `${path}:${String(line)}: it installs a folder outside of the project, whose name and version are not told here`,
  path,
  incomplete: false,
});
