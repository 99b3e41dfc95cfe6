/** The worked example of `docs/flows.md`, as it stands there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { execute } from '../execute.ts';
import { loadPolicy } from '../policy/index.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/flows.md'), 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)![1]!;

test('a count is sent, mail is refused, and the page says in which words', async () => {
  const loaded = await loadPolicy(block('yaml'), 'policy.yaml');
  if (loaded.kind !== 'policy') throw new Error(JSON.stringify(loaded.problems));
  const sent: unknown[] = [];
  const outcome = await execute(block('python'), {
    policy: loaded.policy,
    isolation: 'inline',
    tools: {
      read_mail: { description: '', call: () => 'Dear Ann' },
      http_post: {
        description: '',
        call: ({ body }) => {
          sent.push(body);
          return null;
        },
      },
    },
  });
  expect(sent).toEqual([3]);
  expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ why: /^> (.*)$/m.exec(page)![1]! }] });
});
