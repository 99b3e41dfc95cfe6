import { describe, expect, it } from 'vitest';
import { parse } from '../syntax/parse.ts';
import type { Policy } from '../policy/policy.ts';
import { presets } from '../policy/presets.ts';
import { checkProgram } from './check.ts';

const policy: Policy = {
  ...presets.agent,
  tools: [
    {
      name: 'send_mail',
      description: '',
      arguments: {
        type: 'object',
        properties: {
          to: { $ref: '#/$defs/address' },
          body: { type: 'string' },
          copies: { type: 'array', items: { $ref: '#/$defs/address' } },
        },
        required: ['to', 'body'],
        $defs: { address: { type: 'string', pattern: '@' } },
      },
      result: null,
      calls: null,
      seconds: null,
      approval: 'never',
      labels: [],
    },
  ],
};

const hints = (text: string, under: Policy = policy): readonly string[] => {
  const { module, problems } = parse(text, { mode: 'strict' });
  expect(problems).toEqual([]);
  return checkProgram(text, module, under, ['ticket']).map(({ kind, what, repair }) => `${kind}: ${what} — ${repair}`);
};

describe('hints about tools', () => {
  it.each([
    [
      'send_email("a@b", "hi")',
      'hint: calls send_email, and there is no function of this name — did you mean send_mail?',
    ],
    [
      'read_all()',
      'hint: calls read_all, and there is no function of this name — call one of the tools, or define read_all in the program',
    ],
    ['tools.send_mail("a@b", "hi")', 'hint: calls tools.send_mail, and there is no tools — call send_mail(to, body)'],
    [
      'send_mail(to="a@b", text="hi", body="x")',
      'hint: send_mail has no parameter text; there are to, body, copies — call send_mail(to, body) with arguments that fit',
    ],
    ['send_mail("a@b")', 'hint: send_mail needs body — call send_mail(to, body) with arguments that fit'],
    [
      'send_mail("a@b", "c", [], 4)',
      'hint: send_mail takes 3 arguments and no more — call send_mail(to, body) with arguments that fit',
    ],
    [
      'send_mail("ab", x)',
      'hint: send_mail is called with to, which does not match @ — call send_mail(to, body) with arguments that fit',
    ],
    [
      'send_mail("a@b", x, copies=["c"])',
      'hint: send_mail is called with copies[0], which does not match @ — call send_mail(to, body) with arguments that fit',
    ],
    [
      'send_mail("a@b", body=-1)',
      'hint: send_mail is called with body, which is an integer instead of a string — call send_mail(to, body) with arguments that fit',
    ],
  ])('%s', (text, hint) => {
    expect(hints(text)).toEqual([hint]);
  });

  it.each([
    'send_mail("a@b", "hi", ["c@d"])',
    'send_mail(*args)',
    'send_mail("a@b", **rest)',
    'send_mail(x, body=y)',
    'def send_mail(): pass\nsend_mail()',
    'def send_email(): pass\nsend_email()',
    'from math import *\nsend_email()',
    'ticket()',
    'ticket.send_mail()',
    'mailer = X\nmailer.send_mail(1)'.replace('X', 'object()'),
    'global f\nf()',
    'print(send_mail)',
  ])('says nothing of %s', (text) => {
    expect(hints(text)).toEqual([]);
  });

  it('tells that there are no tools', () => {
    expect(hints('list_files()', presets.agent)).toEqual([
      'hint: calls list_files, and there is no function of this name — define list_files in the program',
    ]);
  });
});
