/** `sallyport model check`: one small question, answered in the form that repairs and reviews need. */
import { z } from 'zod';
import type { Answer, ModelProblem, Question, Spent } from '@sallyport/assist/model';
import { zodSchema } from '@sallyport/assist/model';
import type { Parsed } from '../arguments/option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { noModelText } from '../model/no-model.ts';
import { openModel } from '../model/open-model.ts';
import { readModelChoice } from '../model/read-model-choice.ts';
import { shownPrompt } from '../model/shown-prompt.ts';

export const run = async ({ values, switches }: Parsed, io: Io): Promise<ExitCode> => {
  const choice = await readModelChoice(io, values.get('config')?.[0]);
  if (choice.kind === 'none') {
    const { text, remedy } = noModelText(choice);
    io.err(`sallyport: ${text}\n  ${remedy}\n`);
    return exitCode.missingData;
  }
  const model = await openModel(choice, io);
  if (switches.has('show-prompt')) {
    const shown = await model.show(question);
    if (shown.kind === 'problem') return failed(shown, io);
    io.out(shownPrompt(shown));
    return exitCode.ok;
  }
  const startedAt = Date.now();
  let answer: Answer<Named> | ModelProblem;
  try {
    answer = await model.ask(question, { signal: io.signal });
  } catch (error) {
    if (!io.signal.aborted) throw error;
    return io.signal.reason === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted;
  }
  if (answer.kind === 'problem') return failed(answer, io);
  const { provider, model: name } = answer.model;
  const right = answer.value.name === wanted;
  const spent = model.spent();
  if (switches.has('json'))
    io.out(
      `${JSON.stringify({ schemaVersion: '1.0', provider, model: name, right, from: answer.from, rounds: answer.rounds, spent }, undefined, 2)}\n`,
    );
  else
    io.out(
      `${provider}/${name} ${right ? 'answers in the form that is needed' : 'answers in the right form, but wrongly: it will be of little help'} (${[
        answer.from === 'model' ? `${String(Date.now() - startedAt)} ms` : `from the ${answer.from}`,
        answer.rounds === 1 ? '1 round' : `${String(answer.rounds)} rounds`,
        spentText(spent),
      ].join(', ')})\n`,
    );
  return exitCode.ok;
};

const wanted = 'load_user';

interface Named {
  readonly name: string;
}

const question: Question<Named> = {
  purpose: 'check',
  instructions: 'You read code for a security tool.',
  material: [
    {
      label: 'code',
      path: '',
      text: `def ${wanted}(key):\n    return cursor.execute("SELECT * FROM users WHERE id = %s", (key,))\n`,
      size: 'whole',
    },
  ],
  task: 'What is the name of the function in data 1?',
  schema: zodSchema('function_name', z.strictObject({ name: z.string().max(200) })),
  mostTokens: 2_000,
};

const failed = ({ text, remedy }: ModelProblem, io: Io): ExitCode => {
  io.err(`sallyport: ${text}\n  ${remedy}\n`);
  return exitCode.missingData;
};

const spentText = ({ input, output, dollars, estimated }: Spent): string =>
  `${estimated ? 'about ' : ''}${String(input + output)} tokens${dollars === undefined ? ', price not known' : dollars === 0 ? '' : `, $${dollars.toFixed(4)}`}`;
