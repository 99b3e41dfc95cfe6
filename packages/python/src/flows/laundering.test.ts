/** Programs that try to hand mail to `post` in disguise; and their neighbours, which do no such thing. */
import { describe, expect, test } from 'vitest';
import { runWithMail } from './testdata/flow-fixture.ts';
import { flowParts } from './testdata/flow-parts.ts';

describe('refused, whatever the way', () => {
  test.each(flowParts('launder.py'))('%s', async (_name, source) => {
    const free = await runWithMail(source, { deny: [] });
    expect(free.outcome).toMatchObject({ kind: 'returned' });
    expect(free.posted.length).toBeGreaterThan(0);
    const { outcome, posted } = await runWithMail(source);
    expect({ outcome, posted }).toMatchObject({ outcome: { kind: 'refused' }, posted: [] });
  });
});

describe('let through, since no mail is in it', () => {
  test.each(flowParts('clean.py'))('%s', async (_name, source) => {
    const { outcome, posted } = await runWithMail(source);
    expect(outcome).toMatchObject({ kind: 'returned' });
    expect(posted.length).toBeGreaterThan(0);
  });
});
