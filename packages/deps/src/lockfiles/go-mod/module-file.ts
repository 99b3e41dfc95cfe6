import { readGoStatements, type GoStatement, type GoWord } from '../go-statements.ts';

/** What a `go.mod` or `go.work` says, by kind of line. */
export interface ModuleFile {
  readonly module?: string;
  readonly requires: readonly Requirement[];
  readonly replaces: readonly Replacement[];
  /** Folders of the modules of a workspace: `use ./api`. */
  readonly folders: readonly string[];
  /** Packages that the module's developers run: `tool example.com/cmd/x`. */
  readonly tools: readonly string[];
  /** `go 1.21.3`. */
  readonly language?: GoWord & { readonly line: number };
  /** `toolchain go1.22.0`. */
  readonly toolchain?: GoWord & { readonly line: number };
  /** The first line that says nothing we know. */
  readonly strange?: GoStatement;
}

export interface Requirement {
  readonly module: GoWord;
  readonly version: GoWord;
  readonly isIndirect: boolean;
  readonly line: number;
}

export interface Replacement {
  readonly module: string;
  /** The one version that is replaced; all where it is missing. */
  readonly of?: string;
  /** A module, or a folder: then it has no version. */
  readonly by: GoWord;
  readonly version?: GoWord;
  readonly line: number;
}

export const readModuleFile = (text: string): ModuleFile => {
  const requires: Requirement[] = [];
  const replaces: Replacement[] = [];
  const tools: string[] = [];
  const folders: string[] = [];
  const single: { module?: string; language?: GoWord & { line: number }; toolchain?: GoWord & { line: number } } = {};
  let strange: GoStatement | undefined;
  for (const statement of readGoStatements(text)) {
    const { verb, words, comment, line } = statement;
    const [first, second] = words;
    const replacement = verb === 'replace' ? replacementOf(statement) : undefined;
    if (replacement !== undefined) replaces.push(replacement);
    else if (first === undefined) strange ??= statement;
    else if (verb === 'require' && second !== undefined && words.length === 2)
      requires.push({ module: first, version: second, isIndirect: /^indirect(?:;|$)/u.test(comment), line });
    else if (verb === 'module') single.module ??= first.text;
    else if (verb === 'go') single.language ??= { ...first, line };
    else if (verb === 'toolchain') single.toolchain ??= { ...first, line };
    else if (verb === 'tool') tools.push(first.text);
    else if (verb === 'use') folders.push(first.text);
    else if (!['exclude', 'retract', 'godebug', 'ignore'].includes(verb)) strange ??= statement;
  }
  return { ...single, requires, replaces, folders, tools, ...(strange === undefined ? {} : { strange }) };
};

const replacementOf = ({ words, line }: GoStatement): Replacement | undefined => {
  const arrow = words.findIndex(({ text }) => text === '=>');
  const [module, of] = words;
  const by = words[arrow + 1];
  const version = words[arrow + 2];
  if (module === undefined || by === undefined || arrow < 1 || arrow > 2 || words.length > arrow + 3) return undefined;
  return {
    module: module.text,
    by,
    line,
    ...(arrow === 1 || of === undefined ? {} : { of: of.text }),
    ...(version === undefined ? {} : { version }),
  };
};

/** Whether the file lists all modules that its build needs, which Go writes since 1.17; before, only what the module asks for itself, and a few more. */
export const listsAll = ({ language }: ModuleFile): boolean => {
  const [, major = '1', minor = '16'] = /^(\d{1,9})\.(\d{1,9})/u.exec(language?.text ?? '') ?? [];
  return Number(major) > 1 || Number(minor) >= 17;
};

/** What replaces a module in a version. */
export const newReplaces = ({
  replaces,
}: ModuleFile): ((module: string, version: string) => Replacement | undefined) => {
  const found = new Map(
    replaces.map((one) => [one.of === undefined ? one.module : `${one.module} ${one.of}`, one] as const),
  );
  return (module, version) => found.get(`${module} ${version}`) ?? found.get(module);
};
