/** Programs that try to hand mail to `post` in disguise; and their neighbours, which do no such thing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runWithMail } from './testdata/flow-fixture.ts';

const parts = (file: string): readonly (readonly [string, string])[] =>
  readFileSync(join(import.meta.dirname, 'testdata', file), 'utf8')
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), `mail = read_mail()\ns = mail['body']\n${part.slice(end + 1)}`] as const;
    });

describe('refused, whatever the way', () => {
  test.each(parts('launder.py'))('%s', async (_name, source) => {
    const free = await runWithMail(source, { deny: [] });
    expect(free.outcome).toMatchObject({ kind: 'returned' });
    expect(free.posted.length).toBeGreaterThan(0);
    const { outcome, posted } = await runWithMail(source);
    expect({ outcome, posted }).toMatchObject({ outcome: { kind: 'refused' }, posted: [] });
  });
});

describe('let through, since no mail is in it', () => {
  test.each(parts('clean.py'))('%s', async (_name, source) => {
    const { outcome, posted } = await runWithMail(source);
    expect(outcome).toMatchObject({ kind: 'returned' });
    expect(posted.length).toBeGreaterThan(0);
  });
});
