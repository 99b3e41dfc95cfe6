/** Smaller things that have to stay: names that are used, what is done whatever is sent, numbers, and the options of the repaired call. */
import type { ArgumentSeen, CallSeen } from '@sallyport/core/faces';
import { type Change, isAmong, isInput, parametersOf } from '../change.ts';
import type { Judged } from '../judge.ts';
import { isShaping } from '../knowledge/shaping.ts';

type Check = (change: Change, judged: Judged) => string | undefined;

export const kept: Check = (change, judged) => {
  for (const check of [bound, always, numbers, options]) {
    const why = check(change, judged);
    if (why !== undefined) return why;
  }
  return undefined;
};

/** A name of the module that functions still use is still bound. */
const bound: Check = (_, { outlineBefore, outlineAfter }) => {
  const names = [...new Set(outlineBefore.assignments.filter(({ symbol }) => symbol === '').map(({ name }) => name))];
  const module = [...outlineAfter.moduleCode, ...outlineAfter.functions.map(({ symbol }) => symbol)].join('\n');
  const isWord = (name: string, text: string): boolean =>
    new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'u').test(text);
  const bindings = outlineAfter.moduleCode.map((code) => code.slice(0, code.search(/[=({]/u) + 1 || 200));
  const lost = names.find(
    (name) =>
      /^[\w$]+$/u.test(name) &&
      isWord(name, module) &&
      !outlineAfter.assignments.some((one) => one.symbol === '' && one.name === name) &&
      !outlineAfter.aliases.some((one) => one.name === name) &&
      !outlineAfter.surface.some((one) => one.name === name) &&
      !outlineAfter.moduleCode.some(
        (code) => /^(?:import|from|export|const|let|var)\b/u.test(code) && isWord(name, code),
      ) &&
      !bindings.some((code) => isWord(name, code)),
  );
  return lost === undefined ? undefined : `${lost} is still used and stands for nothing`;
};

/** What was done whatever is sent does not hang on an input that the finding is not about. */
const always: Check = ({ before, after, family, isAtFinding, functionsBefore, functionsAfter }, { outlineAfter }) => {
  const isInside = ({ start, end, symbol }: CallSeen, read: string): boolean =>
    outlineAfter.guards.some(
      (one) =>
        one.kind === 'check' &&
        one.symbol === symbol &&
        one.start <= start &&
        end <= one.end &&
        one.looksAt.includes(read),
    );
  const parameters = parametersOf([...functionsBefore, ...functionsAfter]);
  const about = new Set(
    before
      .filter((call) => isAtFinding(call) || family?.works(call) === true)
      .flatMap(({ args }) => args.flatMap(({ reads }) => reads)),
  );
  for (const [name, own] of Map.groupBy(before, (call) => call.name)) {
    if (isShaping(name) || own.some((call) => isAtFinding(call))) continue;
    const old = new Set([...about, ...own.flatMap(({ under }) => under)]);
    const now = after.filter((call) => call.name === name);
    const on = now.map((call) =>
      call.under.find((read) => isInput(read, parameters) && !isAmong(read, old) && isInside(call, read)),
    );
    const first = on[0];
    if (first !== undefined && on.every((one) => one !== undefined))
      return `${name} is only called depending on ${first}`;
  }
  return undefined;
};

/** Numbers in what other calls are given: how long something lasts, how much of it there may be. */
const numbers: Check = ({ before, after, family, isAtFinding }) => {
  for (const [name, own] of Map.groupBy(before, (call) => call.name)) {
    if (isShaping(name) && !name.startsWith('new ')) continue;
    const others = after.filter((call) => call.name === name);
    if (others.length === 0) continue;
    for (const call of own) {
      if (isAtFinding(call) || family?.works(call) === true) continue;
      for (const [place, one] of call.args.entries()) {
        if (one.constant !== undefined || one.form === 'function' || one.form === 'object') continue;
        const was = numbersIn(one.code);
        const again = others.flatMap(({ args }) =>
          args.filter((other, at) => (one.name === '' ? at === place : other.name === one.name)),
        );
        if (was.length === 0 || again.length === 0) continue;
        const isKept = again.some((other) => other.form === 'name' || numbersIn(other.code).join() === was.join());
        if (!isKept && again.every((other) => numbersIn(other.code).length > 0))
          return `the number ${was.join(', ')} in what ${name} is given is another`;
      }
    }
  }
  return undefined;
};

const numbersIn = (code: string): readonly string[] =>
  [...code.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/gu, '').matchAll(/(?<![\w$.])\d[\d_]*(?:\.\d+)?/gu)].map(([number]) =>
    number.replaceAll('_', ''),
  );

/** Options that are about the weakness themselves, or about the form in which the work is written. */
const mayGo =
  /^(?:shell|verify\w*|rejectUnauthorized|strictSSL|ssl|check_hostname|validate_certs|debug|use_\w+|algorithms?|Loader|resolve_entities|noent|load_dtd|no_network|nonet|huge_tree|usedforsecurity|httpOnly|secure|same_?site|httponly|unsafe|raw|k|executable|allow_pickle|weights_only|filter|dangerously\w*|__html|html|mode|encoding|autoescape|text|sql|values|query|origin|credentials|noEnt|length|size|minVersion|delete|suffix|prefix|dir)$/iu;

const optional = new Set([
  'hashes',
  'random values',
  'reading objects',
  'running text as code',
  'secrets',
  'debug servers',
  'details of errors',
]);

/** Options that the repaired call had and that are not what the finding is about. */
const options: Check = ({ before, after, family, isAtFinding }, { finding }) => {
  if (family === undefined || optional.has(family.name)) return undefined;
  const { offset: start } = finding.span.start;
  const { offset: end } = finding.span.end;
  for (const call of before) {
    if (!isAtFinding(call) && !family.works(call)) continue;
    for (const one of call.args) {
      if (one.name === '' || one.constant === undefined || mayGo.test(one.name)) continue;
      // The finding is no more than this option.
      if (
        end - start <= one.code.length &&
        call.args.length > 1 &&
        call.end - call.start > end - start &&
        end - start < one.code.length + one.name.length + 4
      )
        continue;
      if (!after.some((other) => holds(other, one)))
        return `the option ${one.name}=${one.code.slice(0, 40)} of ${call.name} is gone or changed`;
    }
  }
  return undefined;
};

const holds = ({ args }: CallSeen, { name, constant, code }: ArgumentSeen): boolean =>
  args.some(
    (one) => (one.name === name && one.constant === constant) || one.behind?.code.includes(`${name}:${code}`) === true,
  );
