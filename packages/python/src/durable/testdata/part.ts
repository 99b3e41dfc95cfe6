/**
 * One part of a durable run in a process of its own: `part.ts start FILE` runs until it waits, writes the snapshot and hangs until it is
 * killed; `part.ts resume FILE` goes on with it. Prints the program's output, and the value at the end on standard error.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { execute, resume } from '../../index.ts';
import { approvedTool, program, steps } from './three-steps.ts';

const [, , how, path = ''] = process.argv;
const onOutput = (_stream: string, text: string): void => {
  process.stdout.write(text);
};
const options = { onOutput, approve: () => 'suspend' as const, tools: { step: steps }, isolation: 'inline' as const };
const outcome =
  how === 'start'
    ? await execute(program, { ...options, policy: approvedTool })
    : await resume(JSON.parse(readFileSync(path, 'utf8')), {
        ...options,
        approve: () => true,
      });
if (outcome.kind === 'waiting') {
  writeFileSync(path, JSON.stringify(outcome.snapshot));
  process.stderr.write('written\n');
  setInterval(() => {}, 1000);
} else process.stderr.write(`${JSON.stringify(outcome.kind === 'returned' ? outcome.value : outcome)}\n`);
