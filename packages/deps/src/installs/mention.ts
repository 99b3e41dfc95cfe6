import type { Diagnostic } from '@sallyport/core';
import type { Group, PackageUse, ProjectFiles, Reading } from '../packages/index.ts';
import type { InstallCommand, NamedPackage } from './command/install-command.ts';
import { isShell, parseInstall, shellScriptIn } from './command/parse-install.ts';
import { shellCommands, type ShellWord } from './command/shell-words.ts';
import { ownNames } from './own-names.ts';
import { newScript, type Script } from './script.ts';

/**
 * What a text around the project installs, gathered script by script and package by package.
 *
 * A package of the project itself, whose README tells how to install it, is a member and not a package from elsewhere. What stands where a package
 * stands and cannot be known is told in a note; placeholders of manuals (`<package>`, `your-package`) are passed over.
 */
export class Mention {
  readonly #format: string;
  readonly #path: string;
  readonly #groups: readonly Group[];
  readonly #own: (ecosystem: string, name: string) => boolean;
  readonly #uses: PackageUse[] = [];
  readonly #ids = new Map<string, number>();
  readonly #diagnostics: Diagnostic[] = [];
  #notes = 0;

  /** `groups`: what the packages of this place are for when the command does not say. */
  constructor(format: string, path: string, files: ProjectFiles, groups: readonly Group[]) {
    this.#format = format;
    this.#path = path;
    this.#groups = groups;
    this.#own = ownNames(path, files);
  }

  /** All that the commands of a shell script install. */
  script(script: Script): void {
    this.#shell(script, 0, script.text.length, 0);
  }

  /** What one command installs, whose words stand at these places of the script; the script within, when the command is `sh -c`. */
  words(words: readonly ShellWord[], script: Script, depth = 0): void {
    const argv = words.map(({ text }) => text);
    const inner = shellScriptIn(argv);
    if (inner !== undefined) {
      if (depth < deepest) this.#quoted(words[inner]!, script, depth + 1);
      return;
    }
    const command = parseInstall(argv);
    if (command !== undefined) this.#command(command, words, script);
  }

  /** One package, with the line that names it. */
  package(
    named: Omit<NamedPackage, 'word' | 'versionPlace'>,
    line: number,
    versionPlace?: PackageUse['versionPlace'],
    groups = this.#groups,
  ): void {
    if (named.ecosystem === undefined) {
      this.note(line, `${named.name} is of a registry that nobody keeps advisories for, so it was not looked at`);
      return;
    }
    if (isPlaceholder(named.name)) return;
    const count = (this.#ids.get(named.name) ?? 0) + 1;
    this.#ids.set(named.name, count);
    this.#uses.push({
      ecosystem: named.ecosystem,
      name: named.name,
      ...(named.alias === undefined ? {} : { alias: named.alias }),
      ...(named.version === undefined ? {} : { version: named.version }),
      ...(named.requirement === undefined ? {} : { requirement: named.requirement }),
      source: this.#own(named.ecosystem, named.name) ? { kind: 'workspace' } : named.source,
      groups,
      relation: 'direct',
      // A name of a package holds no blank.
      id: count === 1 ? named.name : `${named.name} ${String(count)}`,
      requires: [],
      line,
      ...(versionPlace === undefined ? {} : { versionPlace }),
      ...(named.marker === undefined ? {} : { facts: { marker: named.marker } }),
    });
  }

  note(line: number, reason: string): void {
    this.#notes += 1;
    if (this.#notes > mostNotes) return;
    this.#diagnostics.push({
      kind: 'install-line',
      level: 'note',
      text: `${this.#path}:${String(line)}: ${reason}`,
      path: this.#path,
      incomplete: false,
    });
  }

  diagnostic(...diagnostics: readonly Diagnostic[]): void {
    this.#diagnostics.push(...diagnostics);
  }

  reading(): Reading {
    return {
      format: this.#format,
      role: 'mention',
      path: this.#path,
      uses: this.#uses,
      members: [],
      diagnostics: this.#diagnostics,
      alsoRead: [],
    };
  }

  #shell(script: Script, start: number, end: number, depth: number): void {
    for (const { words, documents } of shellCommands(script.text, start, end)) {
      const argv = words.map(({ text }) => text);
      if (depth < deepest && (words.length === 0 || isShell(argv)))
        for (const document of documents) this.#shell(script, document.start, document.end, depth + 1);
      this.words(words, script, depth);
    }
  }

  /** A script in a word: at its own place when it stands there letter by letter, else all at the word's. */
  #quoted(word: ShellWord, script: Script, depth: number): void {
    if (word.plainAt !== undefined) {
      this.#shell(script, word.plainAt, word.plainAt + word.text.length, depth);
      return;
    }
    const line = script.lineAt(word.start);
    const inner = newScript([{ text: word.text, start: 0, isVerbatim: false }], { at: () => line, start: () => 0 });
    this.#shell(inner, 0, inner.text.length, depth);
  }

  #command(command: InstallCommand, words: readonly ShellWord[], script: Script): void {
    if (command.isDry) return;
    const isPlain = command.verb === 'run' || (command.groups.length === 1 && command.groups[0] === 'production');
    const groups = isPlain ? this.#groups : command.groups;
    for (const named of command.packages) {
      const line = script.lineAt(words[named.word]?.start ?? words[0]!.start);
      const registry =
        command.indexes.length === 1 && named.source.kind === 'registry' ? command.indexes[0] : undefined;
      const isAddress = registry !== undefined && /^https?:/u.test(registry) && named.ecosystem !== undefined;
      this.package(
        isAddress ? { ...named, source: { kind: 'registry', address: withoutLogin(registry) } } : named,
        line,
        placeOf(named, words, script),
        groups,
      );
    }
    const unknown = command.unknown.find(({ text }) => (this.#format === 'notebook' ? /[$%{]/u : /[$%]/u).test(text));
    if (unknown !== undefined)
      this.note(
        script.lineAt(words[unknown.word]?.start ?? 0),
        `what \`${command.tool}\` installs here stands in a variable, so it was not looked at`,
      );
  }
}

/** Scripts within scripts: `bash -c` in a here-document in a Dockerfile is three. */
const deepest = 5;

/** More say nothing new. */
const mostNotes = 20;

const placeOf = (
  { versionPlace }: NamedPackage,
  words: readonly ShellWord[],
  script: Script,
): { readonly start: number; readonly end: number } | undefined => {
  const word = versionPlace === undefined ? undefined : words[versionPlace.word];
  if (versionPlace === undefined || word?.plainAt === undefined) return undefined;
  const start = script.inFile(word.plainAt + versionPlace.start);
  const end = script.inFile(word.plainAt + versionPlace.end - 1);
  // In one run of the file, or nowhere.
  return start !== undefined && end === start + versionPlace.end - versionPlace.start - 1
    ? { start, end: end + 1 }
    : undefined;
};

/** Addresses of private registries hold passwords; nobody needs them here. */
const withoutLogin = (address: string): string => address.replace(/^(\w+:\/\/)[^/@]*@/u, '$1');

/** What manuals write where a name is to be put. */
const isPlaceholder = (name: string): boolean =>
  /^(?:@[\w-]+\/)?(?:(?:your|my|some|other|another|the|a|new|example|npm|pip)[-_.])?(?:packages?|pkg|library|module|dependency)(?:[-_.]?(?:names?|here|[a-c\d]))?$/iu.test(
    name,
  );
