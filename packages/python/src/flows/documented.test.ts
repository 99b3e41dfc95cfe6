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

test('a refusal says where the program stood', async () => {
  const policy = await loadPolicy(block('yaml'), 'policy.yaml');
  if (policy.kind !== 'policy') throw new Error('no policy');
  const outcome = await execute('def send(text):\n    http_post("u",\n      text)\n\nsend(read_mail(1))\n', {
    policy: policy.policy,
    isolation: 'inline',
    tools: { read_mail: { description: '', call: () => 'Dear Ann' }, http_post: { description: '', call: () => null } },
  });
  expect(outcome).toMatchObject({
    kind: 'refused',
    refusals: [{ place: { start: { line: 2, column: 4, offset: 20 }, end: { line: 3, column: 11 } } }],
  });
});

test('and so does one of an attribute whose name the program put together', async () => {
  const outcome = await execute('x = 1\nprint([getattr(x, "__sub" + "classes__")])\n', { isolation: 'inline' });
  expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ place: { start: { line: 2, column: 7 } } }] });
});
