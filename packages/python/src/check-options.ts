import { builtinNames } from './policy/builtin-names.ts';
import { presetNames, presets, type Policy, type PresetName } from './policy/index.ts';
import { pythonKeywords } from './policy/python-keywords.ts';

/** A policy given as it is or by the name of a preset. Errors: throws `TypeError` for anything else. */
export const policyOf = (given: unknown): Policy => {
  const name = presetNames.find((one): one is PresetName => one === given);
  if (name !== undefined) return presets[name];
  if (isPolicy(given)) return given;
  const what = typeof given === 'string' ? JSON.stringify(given) : typeof given;
  throw new TypeError(
    `policy: ${what} is no policy; give the name of a preset (${presetNames.join(', ')}), or what loadPolicy of @sallyport/python/policy reads`,
  );
};

const parts = ['grammar', 'modules', 'builtins', 'attributes', 'tools', 'flows', 'files', 'limits', 'clock', 'entropy'];

/** Written in code, so only what is far from a policy has to be told. */
const isPolicy = (given: unknown): given is Policy =>
  typeof given === 'object' && given !== null && parts.every((one) => typeof Reflect.get(given, one) === 'object');

const builtins: ReadonlySet<string> = new Set(builtinNames);

/** Why a variable cannot be bound under this name for a Python program; nothing where it can. */
export const inputNameProblem = (name: string): string | undefined => {
  if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name)) return `${JSON.stringify(name)} is no name of a variable`;
  if (pythonKeywords.has(name)) return `${name} is a reserved word`;
  if (builtins.has(name)) return `${name} is a built-in name, which programs need`;
  return undefined;
};

/** Errors: throws `TypeError` for a choice that there is not. */
export const mustBeOneOf = (what: string, given: unknown, choices: readonly string[]): void => {
  if (!choices.some((one) => one === given))
    throw new TypeError(`${what}: ${String(given)} is none; one of: ${choices.join(', ')}`);
};
