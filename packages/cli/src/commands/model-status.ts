/** `sallyport model status`: which model may be asked. No connection is opened, and the SDK is not loaded. */
import type { Price } from '@sallyport/assist/prices';
import { visible } from '@sallyport/core/report/visible';
import type { Parsed } from '../arguments/option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { ModelChoice } from '../model/choose-model.ts';
import { noModelText } from '../model/no-model.ts';
import { readModelChoice } from '../model/read-model-choice.ts';
import { providers } from '../model/providers.ts';
import { sentLogPath } from '../model/sent-log.ts';

export const run = async ({ values, switches }: Parsed, io: Io): Promise<ExitCode> => {
  const choice = await readModelChoice(io, values.get('config')?.[0]);
  const price = await priceOf(choice);
  if (switches.has('json')) {
    io.out(`${JSON.stringify({ schemaVersion: '1.0', ...statusData(choice, price, io) }, undefined, 2)}\n`);
    return exitCode.ok;
  }
  const lines = linesOf(choice, price, io);
  const width = Math.max(...lines.map(([name]) => name.length));
  for (const [name, text] of lines) io.out(`${name.padEnd(width)}  ${visible(text)}\n`);
  if (choice.kind === 'none' && choice.why === 'nothing') {
    io.out('\nproviders:\n');
    for (const { name, what, baseUrl } of providers)
      io.out(`  ${name.padEnd(18)} ${what}${baseUrl === undefined ? '' : ` (${baseUrl})`}\n`);
  }
  return exitCode.ok;
};

const priceOf = async (choice: ModelChoice): Promise<Price | undefined> => {
  if (choice.kind !== 'model') return undefined;
  const { readPrice } = await import('../model/read-price.ts');
  return readPrice(choice.provider, choice.model, choice.limits.prices, choice.origin);
};

/** The same for programs. Of the key only where it comes from. */
const statusData = (choice: ModelChoice, price: Price | undefined, io: Io): object => {
  if (choice.kind === 'none') return { kind: choice.why, ...noModelText(choice) };
  const { tokens, dollars, timeoutMs, stream, deny } = choice.limits;
  const limits = { tokens, dollars, timeoutMs, stream, deny };
  if (choice.kind === 'recording') return { kind: 'recording', path: choice.path, limits };
  const { provider, model, origin, from, keyVariable, key, record, notes } = choice;
  return {
    kind: 'model',
    provider: provider.name,
    model,
    origin,
    from,
    keyVariable: keyVariable ?? null,
    hasKey: key !== undefined,
    price: price ?? null,
    limits,
    record: record ?? null,
    log: sentLogPath(io.env),
    notes,
  };
};

const linesOf = (choice: ModelChoice, price: Price | undefined, io: Io): readonly (readonly [string, string])[] => {
  if (choice.kind === 'none') {
    const { text, remedy } = noModelText(choice);
    return [
      ['model', text],
      ['remedy', remedy],
    ];
  }
  const { limits } = choice;
  const common: readonly (readonly [string, string])[] = [
    ['budget', `${String(limits.tokens)} tokens and $${String(limits.dollars)} in one run`],
    ['timeout', `${String(limits.timeoutMs / 1_000)} s for one answer${limits.stream ? ', taken piece by piece' : ''}`],
    ['not sent', ['environment files, keys and files of credentials', ...limits.deny].join(', ')],
  ];
  if (choice.kind === 'recording') return [['model', `answers from the recording ${choice.path}`], ...common];
  return [
    ['model', `${choice.provider.name}/${choice.model}`],
    ['asked at', choice.origin],
    ['by word of', choice.from],
    [
      'key',
      choice.key === undefined
        ? `none${choice.keyVariable === undefined ? '' : `; ${choice.keyVariable} would be read`}`
        : `from ${choice.keyVariable ?? ''}`,
    ],
    [
      'price',
      price === undefined
        ? 'not known: its use is counted in tokens alone'
        : price.input === 0 && price.output === 0
          ? 'none'
          : `$${String(price.input)} for a million tokens of question, $${String(price.output)} of answer (${price.asOf})`,
    ],
    ...common,
    ['log', sentLogPath(io.env)],
    ...choice.notes.map((note) => ['note', note] as const),
  ];
};
