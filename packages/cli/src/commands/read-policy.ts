import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Policy } from '@sallyport/python/policy';
import { defaultPreset, presetNames, presets } from '@sallyport/python/presets';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The policy that `--policy` names: a preset or a file; without it the default preset.
 *
 * Errors: throws `UsageError` for a file that is not there, and for one with mistakes, each with its line.
 */
export const readPolicy = async (given: string | undefined, io: Io): Promise<Policy> => {
  if (given === undefined) return presets[defaultPreset];
  const preset = presetNames.find((name) => name === given);
  if (preset !== undefined) return presets[preset];
  let text: string;
  try {
    text = readFileSync(resolve(io.cwd, given), 'utf8');
  } catch {
    throw new UsageError(`--policy ${given}: no such preset or file`, `presets: ${presetNames.join(', ')}`);
  }
  const { loadPolicy } = await import('@sallyport/python/policy');
  const loaded = await loadPolicy(text, given);
  if (loaded.kind === 'policy') return loaded.policy;
  throw new UsageError(
    loaded.problems.map(({ name, line, text: what }) => `${name}:${String(line)}: ${what}`).join('\n'),
    loaded.problems.map(({ remedy }) => remedy).at(0) ?? 'see docs/policy.md',
  );
};
