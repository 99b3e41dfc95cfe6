import { expect, it } from 'vitest';
import { isCalled } from './is-called.ts';

it.each([
  ['python.command.ping', 'python.command.ping', true],
  ['python.command.ping', 'python.c*', true],
  ['python.command.ping', '*', true],
  ['python.command.ping', '*ping', true],
  ['python.command.ping', 'python.command', false],
  ['python.command.ping', 'python.c.*', false],
  ['CWE-1.a', 'CWE-1?a', false],
])('%s is called %s: %s', (id, wish, is) => expect(isCalled(id, wish)).toBe(is));
