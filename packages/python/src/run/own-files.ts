/**
 * The files of a program beside its main file, as a run holds them: read, checked and compiled like the main file itself.
 *
 * What import statements lead to is checked before the program begins (`reached`); what is imported by a name that is put together, or was
 * written by the program into its files, is checked when it is imported. Nothing that the policy refuses runs.
 */
import { Buffer } from 'node:buffer';
import { namesInAll, reachableModules, type ModuleTrees } from '../check/reachable-modules.ts';
import { findModule, lookupIn, mainPath, shownBeside, type FoundModule } from '../check/module-files.ts';
import { resolveScopes } from '../names/scopes.ts';
import { absoluteModule } from '../names/absolute-module.ts';
import type { LookAtFile } from '../library/run-files.ts';
import { textOf } from '../runtime/compare.ts';
import { meter } from '../runtime/meter.ts';
import { List } from '../runtime/object.ts';
import { run } from '../runtime/state.ts';
import { decodeSource } from '../syntax/decode-source.ts';
import type { Module } from '../syntax/ast.ts';
import { readProgram, type ReadProgram } from './read-program.ts';

/** A file, read. */
export interface OwnFile extends ReadProgram {
  /** As tracebacks and refusals show it. */
  readonly fileName: string;
  readonly source: string;
  /** The program wrote it while it ran. */
  readonly written: boolean;
  /** Why it cannot be read as text, in CPython's words. */
  readonly unreadable: string | undefined;
}

export class OwnFiles implements ModuleTrees {
  private readonly given: ReadonlyMap<string, string>;
  private readonly lookup: ReturnType<typeof lookupIn>;
  private readonly read = new Map<string, OwnFile>();
  /** Files that the program wrote, as they were when they were last read. */
  private readonly readWritten = new Map<string, { readonly bytes: Uint8Array; readonly file: OwnFile }>();
  private readonly mainName: string;

  constructor(given: Readonly<Record<string, string>>, mainName: string, source: string) {
    const files = new Map(Object.entries(given));
    const main = mainPath(mainName);
    // A file that imports the main one runs it once more, under its own name.
    if (files.size > 0 && main !== undefined) files.set(main, source);
    this.given = files;
    this.lookup = lookupIn(files.keys());
    this.mainName = mainName;
  }

  get isAlone(): boolean {
    return this.given.size === 0;
  }

  /** All texts. */
  texts(): Iterable<string> {
    return this.given.values();
  }

  find(name: string): FoundModule | undefined {
    return findModule(name, this.lookup) ?? this.findWritten(name);
  }

  tree(path: string): Module | undefined {
    const file = this.file(path);
    return file?.problem === undefined ? file?.module : undefined;
  }

  /** A file by the path that `find` gave. */
  file(path: string): OwnFile | undefined {
    const known = this.read.get(path);
    if (known !== undefined) return known;
    const source = this.given.get(path);
    if (source === undefined) return this.writtenFile(path);
    const file = {
      ...readProgram(source),
      source,
      fileName: shownBeside(this.mainName, path),
      written: false,
      unreadable: undefined,
    };
    this.read.set(path, file);
    return file;
  }

  /** What import statements lead to, from the main file on. */
  reached(main: Module): readonly FoundModule[] {
    return this.isAlone ? [] : reachableModules(main, undefined, this);
  }

  /** The names that `from m import *` may bring, of a file that is imported so by one of this package; undefined if it is none of the program's. */
  starNames(name: string, level: number, inside: string | undefined): readonly string[] | undefined {
    const names = new Set<string>();
    return this.addStarNames(name, level, inside, names, new Set()) ? [...names] : undefined;
  }

  private addStarNames(
    name: string,
    level: number,
    inside: string | undefined,
    names: Set<string>,
    seen: Set<string>,
  ): boolean {
    const whole = absoluteModule(name, level, inside);
    const found = whole === undefined ? undefined : this.find(whole);
    if (found === undefined) return false;
    const file = found.path === null || seen.has(found.path) ? undefined : this.file(found.path);
    if (file === undefined || file.problem !== undefined) return true;
    // Each star import looks through the whole file.
    if (file.written) meter.spend(file.source.length * 2);
    const tree = file.module;
    seen.add(found.path!);
    const { module } = resolveScopes(tree, (inner, dots) => {
      const more = new Set<string>();
      this.addStarNames(inner, dots, found.package, more, seen);
      return [...more];
    });
    for (const one of module.bound) names.add(one);
    for (const one of namesInAll(tree)) names.add(one);
    return true;
  }

  // ── Files that the program wrote ──────────────────────────────────────────────────────────────
  private findWritten(name: string): FoundModule | undefined {
    const look = run.store.get('files.modules') as LookAtFile | undefined;
    if (look === undefined) return undefined;
    for (const folder of searchPath()) {
      const at = folder === '' ? '' : `${folder.replace(/\/+$/, '')}/`;
      const found = findModule(name, {
        isFile: (path) => look(`${at}${path}`) instanceof Uint8Array,
        isFolder: (path) => look(`${at}${path}`) === 'folder',
      });
      if (found !== undefined) return found.path === null ? found : { ...found, path: `${at}${found.path}` };
    }
    return undefined;
  }

  /** Read anew where the program has written something else since. */
  private writtenFile(path: string): OwnFile | undefined {
    const bytes = (run.store.get('files.modules') as LookAtFile | undefined)?.(path);
    if (!(bytes instanceof Uint8Array)) return undefined;
    meter.spend(100 + (bytes.length >> 3));
    const known = this.readWritten.get(path);
    if (known !== undefined && Buffer.compare(known.bytes, bytes) === 0) return known.file;
    meter.spend(500 + bytes.length * 10);
    meter.allocate(bytes.length * 50);
    const decoded = decodeSource(bytes, path);
    const unreadable = 'problem' in decoded ? decoded.problem : undefined;
    const source = 'problem' in decoded ? '' : decoded.text;
    const file = { ...readProgram(source), source, fileName: path, written: true, unreadable };
    // The bytes may be the file's own, which change.
    this.readWritten.set(path, { bytes: bytes.slice(), file });
    return file;
  }
}

/** `sys.path`, as the program left it; empty text is the working folder. */
const searchPath = (): readonly string[] => {
  const path = run.modules.get('sys')?.attrs.get('path');
  return path instanceof List ? path.a.flatMap((one) => textOf(one) ?? []) : [''];
};
