import type { Diagnostic } from '@sallyport/core';
import {
  folderOf,
  inFolder,
  packageName,
  type Group,
  type PackageSource,
  type ProjectFiles,
} from '../packages/index.ts';
import { itemsAt, textsAt, type Entry, type Lines, type Value } from '../text/index.ts';
import { innerOffset } from './inner-offset.ts';
import { manifestProblem } from './manifest-problem.ts';
import { publicAddress } from './python-address.ts';
import { tableUses } from './python-table.ts';
import type { NewUse } from './python-use.ts';
import { isRequirementsFile } from './requirements/file-names.ts';
import { RequirementsWalk } from './requirements/read-requirements.ts';
import { toRequirement } from './to-requirement.ts';

/** How much that is wrong with one file is told; more has one cause. */
const mostProblems = 20;

/** What one manifest (`pyproject.toml`, `setup.cfg`, `setup.py`) asks for, as far as it was read. */
export class Asking {
  readonly uses: NewUse[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly alsoRead: string[] = [];
  /** Addresses of package indexes by name. */
  readonly indexes = new Map<string, string>();
  /** Where a package comes from, by its normalised name, when a table of a tool says it apart from the requirement. */
  readonly sources = new Map<string, PackageSource>();
  readonly lines: Lines;

  readonly #text: string;
  readonly #path: string;
  readonly #files: ProjectFiles;
  #problems = 0;

  constructor(text: string, path: string, lines: Lines, files: ProjectFiles) {
    this.#text = text;
    this.#path = path;
    this.lines = lines;
    this.#files = files;
  }

  /** The requirements of a list, written as PEP 508 does. */
  addAll(list: Value | undefined, group: Group): void {
    for (const item of itemsAt(list)) this.#add(item, group);
  }

  /** An entry `name = constraint`. */
  addEntry(entry: Entry, group: Group): void {
    this.uses.push(...tableUses(entry, group, { text: this.#text, lines: this.lines, indexes: this.indexes }));
  }

  /** The files that a list names, each with requirements. */
  addFiles(list: Value | undefined, group: Group): void {
    const written = list?.kind === 'scalar' ? [String(list.value)] : textsAt(list);
    for (const one of written) this.addFile(one, list?.start ?? 0, group);
  }

  /** A file with requirements, named at a place of this one; one that has a reading of its own is left to it. */
  addFile(written: string, start: number, group: Group): void {
    const target = inFolder(folderOf(this.#path), written);
    const told = `it takes requirements from ${written.slice(0, 200)},`;
    if (target === undefined) {
      this.problemAt(start, `${told} which is outside of the project`);
      return;
    }
    if (isRequirementsFile(target) || this.alsoRead.includes(target)) return;
    const text = this.#files.readText(target);
    if (text === undefined) {
      this.problemAt(start, `${told} which is not there or cannot be read`);
      return;
    }
    const walk = new RequirementsWalk(target, this.#files);
    walk.walk(text, target, 'requirements');
    this.alsoRead.push(target, ...walk.alsoRead.filter((path) => !this.alsoRead.includes(path)));
    this.diagnostics.push(...walk.diagnostics);
    for (const { use } of walk.found) this.uses.push({ ...use, groups: [group], path: use.path ?? target });
  }

  /** Whether a file is there, by its path as this one writes it. */
  has(written: string): boolean {
    const target = inFolder(folderOf(this.#path), written);
    return target !== undefined && this.#files.readText(target) !== undefined;
  }

  addIndex(name: string | undefined, url: string | undefined): void {
    if (name !== undefined && url !== undefined) this.indexes.set(name, publicAddress(url));
  }

  problem(at: Value | undefined, reason: string): void {
    this.problemAt(at?.start ?? 0, reason);
  }

  problemAt(start: number, reason: string): void {
    this.#problems += 1;
    const line = this.lines.at(start);
    if (this.#problems < mostProblems) this.diagnostics.push(manifestProblem(this.#path, line, reason));
    else if (this.#problems === mostProblems)
      this.diagnostics.push(manifestProblem(this.#path, line, 'from here on, more is wrong than is told one by one'));
  }

  /**
   * A requirement that stands at a place of the file. `offset` is where its text begins, when the file writes it as it is.
   *
   * Units: zero-based UTF-16.
   */
  addText(
    written: string,
    at: { readonly start: number; readonly offset: number | undefined; readonly marker?: string },
    group: Group,
  ): void {
    const { start, offset, marker } = at;
    const asked = {
      line: this.lines.at(start),
      offset,
      groups: [group],
      relation: 'direct' as const,
      ...(marker === undefined ? {} : { facts: { marker } }),
    };
    // PDM writes editable requirements as pip does on its command line.
    const found = toRequirement(written.replace(/^\s*(?:-e|--editable)\s+/u, ''), asked);
    if (found.kind === 'broken') this.problemAt(start, 'a requirement that cannot be read as PEP 508 defines it');
    if (found.kind === 'folder' || found.kind === 'conda' || found.use === undefined) return;
    const source = found.use.source.kind === 'registry' ? this.sources.get(found.use.name) : undefined;
    this.uses.push(source === undefined ? found.use : { ...found.use, source });
  }

  /** As in the file, included ones behind. A project that asks for itself (`app[test]`, for its extras) brings nothing along by that. */
  inOrder(own: string | undefined): readonly NewUse[] {
    const self = own === undefined ? undefined : packageName('PyPI', own);
    const others = this.uses.filter(({ name, source }) => name !== self || source.kind !== 'registry');
    return [
      ...others.filter(({ path }) => path === undefined).sort((a, b) => a.line - b.line),
      ...others.filter(({ path }) => path !== undefined),
    ];
  }

  #add(item: Value, group: Group): void {
    // Groups include others by tables.
    if (item.kind === 'table') return;
    const written = item.kind === 'scalar' ? String(item.value) : '';
    this.addText(written, { start: item.start, offset: innerOffset(this.#text, item) }, group);
  }
}
