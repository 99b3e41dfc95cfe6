/**
 * Refusals about what is a program's own and what is not, in words: files in memory that it did not make, and variables of the environment.
 */
import { cut } from './cut.ts';
import { toolFor, type Intent } from './intents.ts';
import { repairFor } from './refusals.ts';
import { toolCall } from './tool-call.ts';
import type { Policy } from './policy.ts';
import type { Refusal } from './refusal.ts';

/** What is done with something that has to be there for it. */
export type Deed = 'list' | 'read' | 'copy' | 'rename' | 'change' | 'delete';

const does: Readonly<Record<Deed, string>> = {
  list: 'lists',
  read: 'reads',
  copy: 'copies',
  rename: 'renames',
  change: 'changes',
  delete: 'deletes',
};

/** For a file or folder in memory that the run did not make; `by`: the function, where the text alone tells that there can be none. */
export const foreignRefusal = (policy: Policy, path: string, deed: Deed, by?: string): Refusal => ({
  rule: 'file-not-own',
  subject: cut(path),
  what:
    by === undefined
      ? `${does[deed]} ${cut(path)}, which the program did not make`
      : `${does[deed]} files with ${by}, and the program makes none`,
  why:
    deed === 'list'
      ? 'a program lists folders that it has put something into; what others keep there is not its own'
      : deed === 'read'
        ? 'files of this name hold secrets of others'
        : 'a program copies, renames, changes and deletes only what it made in the same run',
  repair: repairOf(policy, deed),
  grant: { line: 'files: { foreign: absent }', preset: 'files' },
  cwe: deed === 'read' ? 'CWE-522' : 'CWE-73',
});

const intents: Readonly<Record<Deed, Intent>> = {
  list: 'list-files',
  read: 'read-file',
  copy: 'read-file',
  rename: 'write-file',
  change: 'write-file',
  delete: 'delete-file',
};

const repairOf = ({ tools }: Policy, deed: Deed): string => {
  const tool = toolFor(tools, intents[deed]);
  if (tool !== undefined) return `call the tool ${toolCall(tool)}`;
  return deed === 'read'
    ? 'use a value that is given as an input'
    : deed === 'list'
      ? 'list a folder after the program has put its files there, or keep their names in a list'
      : 'make the file in the same program first, or leave this out';
};

/** For a variable of the environment that nobody gave, or (`name` is null) for all of them. */
export const environmentRefusal = (policy: Policy, name: string | null, deed: 'read' | 'set'): Refusal => ({
  rule: 'environment-not-granted',
  subject: name === null ? 'os.environ' : cut(name),
  what: name === null ? 'reads the whole environment' : `${deed}s the environment variable ${cut(name)}`,
  why:
    name === null
      ? 'the environment belongs to the host; a program asks for single settings of its own'
      : deed === 'set'
        ? `${cut(name)} says which programs and libraries run`
        : 'a secret, what tells of the host or its user, and what has to be there must be given',
  repair: repairFor(
    policy,
    'environment',
    name === null || deed === 'set'
      ? 'values that are given as inputs'
      : 'a value that is given as an input, or os.environ.get(name, default) for a setting of the program itself',
  ),
  grant: { line: `environment: { ${name === null ? 'NAME' : cut(name)}: value }`, preset: null },
  cwe: 'CWE-526',
});
