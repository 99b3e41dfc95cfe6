/** Labels are followed in a guest process as they are inline. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleGuest } from '../../../../scripts/bundle-guest.ts';
import type { Cell, HostPort } from '../isolate/cell.ts';
import { newInlineCell } from '../isolate/inline.ts';
import { newCell } from '../isolate/new-cell.ts';
import type { Plain } from '../isolate/protocol.ts';
import { runGuest } from '../run/guest-run.ts';
import { answerOf, mailPolicy, usualBody } from './testdata/flow-fixture.ts';
import { flowParts } from './testdata/flow-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'flows-test-'));
const guest = { kind: 'bundle', path: join(folder, 'guest.cjs') } as const;

beforeAll(async () => {
  await bundleGuest(join(import.meta.dirname, '..', 'isolate', 'guest.ts'), guest.path);
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const runIn = async (cell: Cell, source: string): Promise<Plain> => {
  let printed = '';
  const posted: Plain[] = [];
  const host: HostPort = {
    output: (_stream, text) => {
      printed += text;
    },
    event: () => {},
    call: ({ name, args }) => {
      if (name === 'post') posted.push(args);
      return { kind: 'value', value: answerOf(name, args, usualBody) };
    },
    approve: () => ({ kind: 'value', value: true }),
  };
  const { end } = await cell.run(
    {
      id: '1',
      source,
      fileName: 'main.py',
      inputs: {},
      policy: mailPolicy() as unknown as Plain,
      tools: [],
      limits: { seconds: 20, bytes: 2 ** 28, outputBytes: 2 ** 22 },
      seed: 7,
      startTime: 0,
      journal: [],
      mode: {},
    },
    host,
  );
  const { kind = null } = end.kind === 'ended' ? (end.outcome as { readonly [key: string]: Plain }) : {};
  return { printed, posted, end: end.kind, kind };
};

const printed = {
  'a class': ["mail = read_mail()\nprint(type(mail), type(mail['body']).__name__)", "<class 'dict'> str\n"],
  'the class of an error': [
    "mail = read_mail()\ntry:\n    int(mail['body'])\nexcept ValueError as e:\n    print(type(e).__name__)",
    'ValueError\n',
  ],
} as const;

test('what comes out of labelled values, and what may not leave', { timeout: 60_000 }, async () => {
  await using inline = newInlineCell(runGuest);
  await using cell = newCell({ isolation: 'process', guest, size: 1, reuse: 'same-trust' });
  for (const [source, text] of Object.values(printed))
    expect(await runIn(cell, source)).toEqual({ printed: text, posted: [], end: 'ended', kind: 'returned' });
  expect(await runIn(cell, "post(type(read_mail()['body']).__name__)")).toMatchObject({ posted: [], kind: 'refused' });
  const parts = [...flowParts('launder.py'), ...flowParts('clean.py')].filter((_part, i) => i % 20 === 0);
  for (const [name, source] of parts)
    expect([name, await runIn(cell, source)]).toEqual([name, await runIn(inline, source)]);
});
