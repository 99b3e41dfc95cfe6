/**
 * What a policy says of the powers that a JavaScript program asks for by the names of Node: each is granted by the word that grants the same to Python.
 */
import { builtinGranted, hostGranted, memberGranted, methodGranted } from '../policy/granted.ts';
import { environmentRefusal } from '../policy/own-refusals.ts';
import type { Policy } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import { builtinRefusal, hostRefusal, memberRefusal, methodRefusal, repairFor } from '../policy/refusals.ts';
import { wordOfFunction } from './file-words.ts';
import { isFileModule } from './here-modules.ts';

/** For a module that works on files, where the policy grants none. */
export const noFilesRefusal = (policy: Policy, module: string): Refusal => ({
  rule: 'import-not-granted',
  subject: module,
  what: `imports ${module}, and the policy grants no files`,
  why: `${module} reads and writes files`,
  repair: repairFor(policy, 'read-file', 'values that are given as inputs and returned'),
  grant: { line: 'files: { mounts: [{ at: /work, kind: memory }] }', preset: 'data' },
  cwe: 'CWE-73',
});

/** Whether a word of the policy holds, or how it is refused: a built-in of Python, or a member of one of its modules. */
export const wordRefusal = (policy: Policy, word: string, subject: string): Refusal | undefined => {
  const dot = word.indexOf('.');
  const [module, member] = [word.slice(0, dot), word.slice(dot + 1)];
  if (dot < 0 ? builtinGranted(policy, word) : memberGranted(policy, module, member)) return undefined;
  const refusal = inOurWords(policy, dot < 0 ? builtinRefusal(policy, word) : memberRefusal(policy, module, member));
  return {
    ...refusal,
    subject,
    what: `uses ${subject}, which is what ${word} is in Python, and the policy does not grant that`,
  };
};

/** For a member of a module of ours, if the policy does not grant it. */
export const memberOfModuleRefusal = (policy: Policy, module: string, member: string): Refusal | undefined => {
  const word = isFileModule(module)
    ? wordOfFunction(member)
    : module === 'process' && member === 'env'
      ? 'os.environ'
      : module === 'process' && member === 'stdin'
        ? 'input'
        : undefined;
  return word === undefined ? undefined : wordRefusal(policy, word, `${module}.${member}`);
};

/** For a request, if the policy does not grant it as far as its address and method tell. */
export const requestRefusal = (policy: Policy, url: string, method: string): Refusal | undefined => {
  if (!hostGranted(policy, url)) return inOurWords(policy, hostRefusal(policy, url));
  return methodGranted(policy, method) ? undefined : methodRefusal(policy, method);
};

/** A refusal whose advice names functions of Python, with those of JavaScript instead. */
export const inOurWords = (policy: Policy, refusal: Refusal): Refusal => {
  const { repair } = refusal;
  if (/^use (?:pathlib|open\()/.test(repair))
    return {
      ...refusal,
      repair: `use readFile and writeFile of node:fs/promises under ${policy.files.mounts.map(({ at }) => at).join(', ')}`,
    };
  return repair.startsWith('use requests.get')
    ? { ...refusal, repair: `use fetch with an address at ${policy.fetch.hosts.join(', ')}` }
    : refusal;
};

/** For a variable of the environment, in our words. */
export const environmentOurs = (policy: Policy, name: string | null, deed: 'read' | 'set'): Refusal => {
  const refusal = environmentRefusal(policy, name, deed);
  return {
    ...refusal,
    subject: name === null ? 'process.env' : refusal.subject,
    repair: refusal.repair.replace(/os\.environ\.get\(name, default\)/, 'process.env.NAME ?? default'),
  };
};
