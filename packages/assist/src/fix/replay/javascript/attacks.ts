import type { Finding } from '@sallyport/core';
import type { Family } from '../../knowledge/families.ts';
import { attackFor, type Attack, type ReplayEvent, scriptIn } from '../attacks.ts';
import { shellLine } from '../shell-line.ts';

/** What shows in Node beyond what shows in the executor: text that really runs as code, tokens, prototypes, patterns that never end. */
const ofFamily: Readonly<Record<string, Attack>> = {
  'running text as code': {
    values: [
      'sallyportHarm()',
      '(() => sallyportHarm())()',
      'globalThis["sallyport" + "Harm"]()',
      '[].constructor.constructor("return sallyportHarm()")()',
      'this.constructor.constructor("return sallyportHarm")()()',
      '1);sallyportHarm(',
      '";sallyportHarm();"',
      '${sallyportHarm()}',
      '<%= sallyportHarm() %>',
    ],
    worked: (value, events) =>
      events.some(
        ({ kind, details: [text] }) => kind === 'harm' || (kind === 'template' && String(text).includes(value)),
      ),
  },
  'reading objects': {
    values: ['{"a":"_$$ND_FUNC$$_function(){}()"}', '!!js/function "function () {}"', '(function(){})()'],
    worked: (_, events) => events.some(({ kind }) => kind === 'object' || kind === 'harm'),
  },
  tokens: {
    values: ['forged.token.x', 'Bearer forged.token.x'],
    worked: (_, events) => events.some(({ kind }) => kind === 'unverified'),
  },
};

const ofWeakness: Readonly<Record<string, Attack>> = {
  'CWE-1321': {
    values: [
      '{"__proto__":{"harm":1}}',
      '{"constructor":{"prototype":{"harm":1}}}',
      '__proto__',
      'constructor.prototype.harm',
    ],
    worked: (_, events) => events.some(({ kind }) => kind === 'polluted'),
  },
  'CWE-1333': {
    values: [
      `${'a'.repeat(40)}!`,
      `${'1'.repeat(40)}!`,
      `${'a@'.repeat(30)}`,
      `${' '.repeat(40)}x`,
      `${'a.'.repeat(25)}!`,
    ],
    worked: (_, events) => events.some(({ kind }) => kind === 'stuck'),
  },
};

/** Attacks on a finding in JavaScript, and how it shows that one worked. `text` is the program. */
export const attackOnScript = ({ cwe }: Finding, family: Family | undefined, text: string): Attack | undefined => {
  const own = cwe.map((id) => ofWeakness[id]).find((one) => one !== undefined);
  if (own !== undefined || family === undefined) return own;
  const known = ofFamily[family.name] ?? attackFor(family);
  if (known !== undefined && family.name === 'commands')
    return {
      values: [...known.values, smuggled],
      worked: (value, events, returned, benign) =>
        known.worked(value, events, returned, benign) ||
        (value === smuggled && events.some((event) => wordsOf(event).includes(option))),
    };
  return known === undefined || family.name !== 'files'
    ? known
    : { ...known, values: [...known.values, '../report.txt', ...neighbours(text)] };
};

/** An option behind a blank: a program gets it where the input is taken apart into words. */
const option = '--sallyport=1';
const smuggled = `a ${option}`;

const wordsOf = (event: ReplayEvent): readonly unknown[] => {
  if (event.kind !== 'command') return [];
  const [script] = scriptIn(event);
  const [first] = event.details;
  return script === undefined ? (Array.isArray(first) ? (first as readonly unknown[]) : []) : shellLine(script).words;
};

/** Ways into a folder whose name begins like one that the program names: what only compares beginnings lets them through. */
const neighbours = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/["'`](?:[\w./-]*\/)?([\w-]{2,30})\/?["'`]/gu)].map(([, name = '']) => name))]
    .slice(0, 4)
    .map((name) => `../${name}-other/report.txt`);
