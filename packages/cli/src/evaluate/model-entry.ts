import type { Io } from '../io.ts';
import { keyVariable, modelVariable, urlVariable } from '../model/choose-model.ts';
import { UsageError } from '../usage-error.ts';

/** Somebody who is asked in a run, where, and with whose key. */
export interface ModelEntry {
  /** What records and reports call it. */
  readonly name: string;
  /** `provider/model`. */
  readonly model: string;
  /** Absent: where its provider usually is. */
  readonly url: string | undefined;
  /** Name of the variable that holds the key; absent: the provider's own. */
  readonly keyVariable: string | undefined;
}

/**
 * `[NAME=]provider/model[@URL][#VARIABLE]` as a model's entry.
 *
 * It comes from the command line or the user's own configuration alone: whoever says where questions go, and which key goes with them, has to be the user. Keys themselves stand nowhere. Errors: throws `UsageError`.
 */
export const parseModelEntry = (text: string): ModelEntry => {
  const [, name, model = '', url, variable] =
    /^(?:([\p{L}\d][\p{L}\d._-]{0,60})=)?([^\s@#=]+\/(?:(?!@https?:\/\/)[^\s#])+)(?:@(https?:\/\/[^\s#]+))?(?:#([A-Za-z_]\w{0,100}))?$/u.exec(
      text.trim(),
    ) ?? [];
  // A plain word is told what is wrong with it by who knows the providers.
  if (model === '' && /^[^@#=\s]+$/u.test(text))
    return { name: text, model: text, url: undefined, keyVariable: undefined };
  if (model === '')
    throw new UsageError(
      `--model ${JSON.stringify(text)}: nobody who could be asked`,
      'write provider/model, or NAME=provider/model@http://127.0.0.1:8080/v1#KEY_VARIABLE',
    );
  return { name: name ?? (url === undefined ? model : `${model}@${url}`), model, url, keyVariable: variable };
};

/**
 * The models of a run by what was asked for: entries, and names of entries in the user's configuration (`models`); all of these where nobody is named.
 *
 * Errors: throws `UsageError` for two that are called alike.
 */
export const modelEntries = (given: readonly string[], own: readonly string[]): readonly ModelEntry[] => {
  const known = own.map(parseModelEntry);
  const entries =
    given.length === 0 ? known : given.map((one) => known.find(({ name }) => name === one) ?? parseModelEntry(one));
  const twice = entries.find(({ name }, i) => entries.findIndex((one) => one.name === name) !== i);
  if (twice !== undefined)
    throw new UsageError(`two models are called ${twice.name}`, 'give them names: --model first=provider/model@URL');
  return entries;
};

/** The environment as it is for one entry. A key that was set for one place does not go to another. Errors: throws `UsageError` where a named variable is empty. */
export const environmentFor = ({ name, model, url, keyVariable: variable }: ModelEntry, env: Io['env']): Io['env'] => {
  const key = variable === undefined ? undefined : env[variable];
  if (variable !== undefined && (key ?? '') === '')
    throw new UsageError(`${name}: ${variable} is not set`, `set ${variable} to the key of that place`);
  return {
    ...env,
    [modelVariable]: model,
    ...(url === undefined ? {} : { [urlVariable]: url, [keyVariable]: undefined }),
    ...(key === undefined ? {} : { [keyVariable]: key }),
  };
};
