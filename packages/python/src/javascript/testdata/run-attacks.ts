/** Runs the attack programs of `attacks/`; for the tests, in each isolation. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, newExecutor, type Executed, type Executor, type Tool } from '../../execute.ts';
import type { Isolation } from '../../isolate/index.ts';
import { presets, type Policy } from '../../policy/index.ts';

const folder = join(import.meta.dirname, 'attacks');

export const attackNames: readonly string[] = readdirSync(folder).sort();

/** Small, so that what burns is soon burnt. */
const policy: Policy = {
  ...presets.agent,
  limits: { ...presets.agent.limits, seconds: 3, bytes: 32 * 2 ** 20, output: 65_536, toolCalls: 50 },
};

const tools: Readonly<Record<string, Tool>> = {
  send: { description: 'Gives back what it is given.', call: (args) => args },
  poisoned: { description: 'Answers with a trap.', call: () => JSON.parse('{"__proto__": {"polluted": true}}') as never },
};

export interface Attacked {
  readonly outcome: Executed;
  /** What must come of it: kinds, with resources after `exhausted` and a value after `returned`. */
  readonly must: string;
}

export const newAttackExecutor = (isolation: Isolation): Promise<Executor> =>
  newExecutor({ isolation, orWeaker: true, size: 2, heapBytes: policy.limits.bytes });

export const attack = async (name: string, executor: Executor): Promise<Attacked> => {
  const source = readFileSync(join(folder, name), 'utf8');
  const must = /^\/\/ must: (.*)$/m.exec(source)?.[1] ?? '';
  const words = /^\/\/ policy: (.*)$/m.exec(source)?.[1]?.split(' ') ?? [];
  const { builtins } = policy;
  const outcome = await execute(source, {
    language: name.endsWith('.ts') ? 'typescript' : 'javascript',
    executor,
    tools,
    policy: { ...policy, builtins: { ...builtins, names: builtins.names.filter((one) => !words.includes(one)) } },
  });
  return { outcome, must };
};

/** Whether an outcome is what must come of it. */
export const isAsItMust = ({ outcome, must }: Attacked): boolean => {
  const value = /^returned (.+)$/.exec(must)?.[1];
  if (value !== undefined && /^["[{\d]|^(?:true|false|null)$/.test(value))
    return outcome.kind === 'returned' && JSON.stringify(outcome.value) === value;
  const words = must.split(' ');
  if (!words.includes(outcome.kind)) return false;
  const named = words.filter((one) => ['seconds', 'steps', 'bytes', 'output', 'depth', 'toolCalls'].includes(one));
  if (outcome.kind === 'exhausted') return named.length === 0 || named.includes(outcome.resource);
  if (outcome.kind === 'raised' && /^[A-Z]/.test(words.at(-1) ?? '')) return outcome.type === words.at(-1);
  return true;
};
