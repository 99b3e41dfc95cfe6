/** `control: sticky`: what is decided over mail is on all that follows. */
import { describe, expect, test } from 'vitest';
import { runWithMail } from './testdata/flow-fixture.ts';

const begin = "mail = read_mail()\ns = mail['body']\n";
const decisions: Readonly<Record<string, string>> = {
  if: "if s.startswith('X'):\n    post('yes')",
  else: "if s.startswith('a'):\n    pass\nelse:\n    post('no')",
  'after an if': "x = 0\nif s.startswith('X'):\n    x = 1\npost(x)",
  'after an if that was not taken': "x = 0\nif s.startswith('a'):\n    x = 1\npost(x)",
  while: 'n = 0\nwhile n < len(s):\n    n += 1\npost(n)',
  'turns of a for': 'n = 0\nfor c in s:\n    n += 1\npost(n)',
  'a for over nothing': 'n = 0\nfor c in s[100:]:\n    n += 1\npost(n)',
  'conditional expression': "post('y' if s else 'n')",
  and: "post(s.startswith('X') and 'y')",
  or: "post(s.startswith('a') or 'y')",
  'a comprehension that picks': "post(len([1 for c in s if c == 'e']))",
  'a generator that picks': "post(sum(1 for c in s if c == 'e'))",
  'any with a generator': "x = ['a']\nif any(c == 'q' for c in s):\n    x = []\npost(x)",
  match: "match s[0]:\n    case 'X':\n        x = 1\n    case _:\n        x = 2\npost(x)",
  'match of a structure': "match mail:\n    case {'urgent': True}:\n        x = 1\n    case _:\n        x = 2\npost(x)",
  'match of None': "x = 0\nmatch mail['from']:\n    case None:\n        x = 1\npost(x)",
  'chained comparison': "x = 0\nif 'A' < s < 'b':\n    x = 1\npost(x)",
  'not in': "x = 0\nif 'q' not in s:\n    x = 1\npost(x)",
  'is None': "x = 0\nif mail['from'] is None:\n    x = 1\npost(x)",
  assert: "try:\n    assert s.startswith('a')\n    x = 1\nexcept AssertionError:\n    x = 2\npost(x)",
  'an exception': 'try:\n    int(s)\n    x = 1\nexcept ValueError:\n    x = 2\npost(x)',
  'no exception': "try:\n    {7: 1, 8: 1, 10: 1}[mail['id']]\n    x = 1\nexcept KeyError:\n    x = 2\npost(x)",
  'a return past the handler':
    "def f():\n    try:\n        [1] * 11 [mail['id']] if False else ([1] * 11)[mail['id']]\n        return 1\n    except IndexError:\n        return 2\npost(f())",
  suppressed: 'import contextlib\nx = 1\nwith contextlib.suppress(ValueError):\n    int(s)\n    x = 2\npost(x)',
  'else of a try': "try:\n    s.index('e')\nexcept ValueError:\n    x = 1\nelse:\n    x = 2\npost(x)",
  'a loop left early': "for i in range(20):\n    if s[i] == 'e':\n        break\npost(i)",
  'a function that decides': "def f():\n    if s:\n        return 1\n    return 2\nf()\npost('x')",
  'a key function': "sorted('ab', key=lambda c: 1 if c in s else 0)\npost('x')",
  __bool__: "class C:\n    def __bool__(self):\n        return 'e' in s\nx = 0\nif C():\n    x = 1\npost(x)",
  'a call chosen by it': "def a(): post('a')\ndef b(): post('b')\n[a, b][mail['id'] % 2]()",
  'a length': "x = 'short'\nif len(s) > 5:\n    x = 'long'\npost(x)",
  'a walrus': "if (y := s.find('e')) > 2:\n    post('x')",
  'an assignment under it': "d = {}\nif s:\n    d['a'] = 1\npost(list(d))",
  asyncio:
    "import asyncio\nasync def f():\n    if s:\n        return 1\nasync def main():\n    await f()\n    post('x')\nasyncio.run(main())",
};

describe('sticky refuses', () => {
  test.each(Object.entries(decisions))('%s', async (_name, source) => {
    const { outcome, posted } = await runWithMail(begin + source, { control: 'sticky' });
    expect({ outcome, posted }).toMatchObject({
      outcome: { kind: 'refused', refusals: [{ subject: 'mail -> post.text' }] },
      posted: [],
    });
  });
});

describe('sticky lets through', () => {
  test.each([
    ['what came before', "post('x')\nif s:\n    pass"],
    ['moving it about', "d = {'a': s, 'b': [s]}\nfor k in d:\n    post(k)"],
    ['branches over something else', "x = weather()\nif x == 'sunny':\n    post(x)\nwhile False:\n    pass"],
    ['a try that reads no mail', 'try:\n    x = 1\nexcept ValueError:\n    x = 2\npost(x)\ns.upper()'],
    ['another argument', "if s:\n    post(to='x')"],
    ['loops of its own', 'for i in range(2):\n    y = s + str(i)\n    post(i)'],
  ])('%s', async (_name, source) => {
    const { outcome, posted } = await runWithMail(begin + source, { control: 'sticky' });
    expect(outcome).toMatchObject({ kind: 'returned' });
    expect(posted.length).toBeGreaterThan(0);
  });
});

describe('a refusal', () => {
  test('tells the way, with lines', async () => {
    const { outcome } = await runWithMail(
      "import json\nmail = read_mail()\nparts = ['Hello', mail['body']]\n\nbody = ', '.join(parts)\npost(to='x', text=json.dumps({'t': body}))",
    );
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusals: [
        {
          rule: 'flow-denied',
          subject: 'mail -> post.text',
          why: 'the policy keeps mail from post.text; it came here by read_mail() at line 2 -> `mail` at line 2 -> join() at line 5 -> `body` at line 5 -> dumps() at line 6 -> reached post.text at line 6',
        },
      ],
    });
  });

  test('says that it was a decision, where it was', async () => {
    const { outcome } = await runWithMail(`${begin}if s:\n    post('x')`, { control: 'sticky' });
    expect(outcome).toMatchObject({
      refusals: [
        {
          why: 'the policy keeps mail from post.text; it came here by read_mail() at line 1 -> `mail` at line 1 -> `s` at line 2 -> decided whether the program reached post.text at line 4',
        },
      ],
    });
  });

  test.each([
    ['except', 'try:\n    post(s)\nexcept BaseException:\n    pass\npost(to="x")'],
    ['finally', 'try:\n    post(s)\nfinally:\n    post(to="x")'],
    ['with', 'import contextlib\nwith contextlib.suppress(BaseException):\n    post(s)\npost(to="x")'],
  ])('is not to be caught by %s', async (_name, source) => {
    const { outcome, posted } = await runWithMail(begin + source);
    expect({ outcome, posted }).toMatchObject({ outcome: { kind: 'refused' }, posted: [] });
  });

  test('keeps inputs by their own label', async () => {
    const deny = [{ from: 'input:key', to: { tool: 'post', argument: null } }];
    const inputs = { key: 'k', other: 'o' };
    expect((await runWithMail('post(other)', { deny, inputs })).outcome.kind).toBe('returned');
    expect((await runWithMail('post(key + other)', { deny, inputs })).outcome.kind).toBe('refused');
    expect((await runWithMail('post(to=key)', { deny, inputs })).outcome.kind).toBe('refused');
  });
});

test('whoever approves sees the labels', async () => {
  const { asked } = await runWithMail(`${begin}post(weather(), to=s)`, { approval: 'always' });
  expect(asked).toEqual(['the policy asks before post is called, with what is labelled mail, weather']);
});

test('the value of the program has its labels', async () => {
  expect((await runWithMail(`${begin}[1, s]`)).outcome).toMatchObject({ kind: 'returned', labels: ['mail'] });
  expect((await runWithMail(`${begin}[1, 2]`)).outcome).toMatchObject({ kind: 'returned', labels: [] });
});
