import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, resume } from '@sallyport/python';
import { expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, '../docs/executor.md'), 'utf8');

test('the example of docs/executor.md does what the page says', async () => {
  const code = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const body = code.replace(/^import .*\n/m, '').replace('const outcome =', 'return');
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
    ...parts: readonly string[]
  ) => (run: typeof execute) => Promise<unknown>;
  const inline: typeof execute = (source, options) => execute(source, { ...options, isolation: 'inline' });
  const [, kind, value] = /outcome\.kind === '(\w+)', outcome\.value === (\d+)/.exec(code) ?? [];
  expect(await new AsyncFunction('execute', body)(inline)).toMatchObject({ kind, value: Number(value) });
});

test('the TypeScript example of docs/executor.md does what the page says', async () => {
  const code =
    [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, one = '']) => one).find((one) => one.includes('toolStubs')) ??
    '';
  const body = code.replace(/^import .*\n/m, '').replace('const outcome =', 'return');
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
    ...parts: readonly string[]
  ) => (run: typeof execute) => Promise<unknown>;
  const inline: typeof execute = (source, options) => execute(source, { ...options, isolation: 'inline' });
  const [, value] = /outcome\.value === (\d+)/.exec(code) ?? [];
  expect(await new AsyncFunction('execute', body)(inline)).toMatchObject({ kind: 'returned', value: Number(value) });
});

test('the example of a run that waits does what the page says', async () => {
  const code =
    [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, one = '']) => one).find((one) => one.includes('resume')) ?? '';
  const body = code.replace(/^import .*\n/m, '').replace('const rest =', 'return');
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
    ...parts: readonly string[]
  ) => (run: typeof execute, goOn: typeof resume) => Promise<unknown>;
  const inline: typeof execute = (source, options) => execute(source, { ...options, isolation: 'inline' });
  const inlineToo: typeof resume = (snapshot, options) => resume(snapshot, { ...options, isolation: 'inline' });
  const [, value] = /rest\.value === (\d+)/.exec(code) ?? [];
  expect(await new AsyncFunction('execute', 'resume', body)(inline, inlineToo)).toMatchObject({
    kind: 'returned',
    value: Number(value),
    stdout: '',
  });
});

test('the exit codes of docs/executor.md are those of the command', () => {
  const run = readFileSync(join(import.meta.dirname, '../packages/cli/src/commands/run.ts'), 'utf8');
  for (const [name, code] of [
    ['REFUSED', 64],
    ['EXHAUSTED', 65],
    ['WAITING', 66],
  ] as const) {
    expect(run).toContain(`const ${name} = ${String(code)};`);
    expect(page).toContain(`| ${String(code)} |`);
  }
});
