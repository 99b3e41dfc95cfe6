/**
 * Whether all that was done is still done: checks, handlers, decorators, calls, what is read and what is given back.
 *
 * The finding's own place may change; everything else has to be there again. A repair that takes the feature away with the weakness,
 * or the check that stood beside it, ends here.
 */
import type { Finding } from '@sallyport/core';
import type { CallSeen, Guard, Outline } from '@sallyport/core/faces';
import { type Change, atFinding, changeOf, isAmong, isInput, parametersOf } from '../change.ts';
import type { Judged } from '../judge.ts';
import { type GateResult, failed, passed } from '../gate-evidence.ts';
import { lastOf } from '../knowledge/family.ts';
import { feature } from './feature.ts';
import { kept } from './kept.ts';
import { untouched } from './untouched.ts';
import { isShaping } from '../knowledge/shaping.ts';
import { isStricter } from '../knowledge/stricter.ts';
import { wired } from './wired.ts';

export const deleted = (judged: Judged): GateResult => {
  const change = changeOf(judged);
  const checks = [
    elsewhere,
    guards,
    wired,
    order,
    calls,
    settings,
    limits,
    defaults,
    inputs,
    results,
    work,
    feature,
    untouched,
    kept,
  ];
  for (const check of checks) {
    const why = check(change, judged);
    if (why !== undefined) return failed(why);
  }
  const { length } = judged.outlineBefore.guards;
  return passed(
    `checks, calls, inputs and results are still there (checks: ${String(length)}, calls in what was changed: ${String(change.before.length)})`,
  );
};

type Check = (change: Change, judged: Judged) => string | undefined;

/** Other functions than the one at fault, and the module's own statements. */
const elsewhere: Check = (
  { symbol, changed, added, isAtFinding, family },
  { finding, outlineBefore, outlineAfter, file, candidate },
) => {
  const flows = finding.flow.filter(({ path }) => path === file.path).map(({ span }) => span.start.offset);
  const isConcerned = (name: string): boolean =>
    name === symbol ||
    name === '' ||
    added.has(name) ||
    name.startsWith(`${symbol}.`) ||
    symbol.startsWith(`${name}.`) ||
    outlineBefore.calls.some((call) => call.symbol === name && family?.counterpart?.(call) === true) ||
    outlineBefore.functions.some(
      (one) => one.symbol === name && (isAtFinding(one) || flows.some((at) => one.start <= at && at < one.end)),
    );
  const other = [...changed].find((name) => !isConcerned(name));
  if (other !== undefined) return `${other} is changed, which the finding is not about`;
  const before = counted(outlineBefore.moduleCode);
  for (const code of outlineAfter.moduleCode) {
    const left = before.get(code) ?? 0;
    if (left > 0) before.set(code, left - 1);
    else if (symbol !== '' && !isDefinition(code)) return `a statement is added to the module: ${short(code)}`;
  }
  if (symbol === '') return undefined;
  const rebound = outlineBefore.assignments.find(
    (one) =>
      candidate.origin === 'model' &&
      one.symbol === '' &&
      /^(?:call|object|built|list)$/u.test(one.value.form) &&
      !/\b(?:require|promisify|import)\(|=>|\bfunction\b/u.test(one.value.code) &&
      !isAtFinding({ start: one.start, end: one.start + one.value.code.length }) &&
      !flows.some((at) => one.start <= at && at <= one.start + one.value.code.length + 40) &&
      outlineAfter.assignments.filter((now) => now.symbol === '' && now.name === one.name).length === 1 &&
      !outlineAfter.assignments.some(
        (now) => now.symbol === '' && now.name === one.name && now.value.code === one.value.code,
      ) &&
      !outlineBefore.calls.some(
        (call) =>
          call.symbol === '' &&
          call.start >= one.start &&
          call.start <= one.start + one.value.code.length + 40 &&
          family?.works(call) === true,
      ),
  );
  if (rebound !== undefined) return `${rebound.name} of the module is something else`;
  const gone = [...before].find(
    ([code, left]) =>
      left > 0 &&
      !isReplaced(code, outlineAfter.moduleCode) &&
      !isRequire(code) &&
      !isPromised(code) &&
      !code.includes('function') &&
      !code.includes('=>') &&
      !/\bclass\b/u.test(code),
  );
  return gone === undefined ? undefined : `a statement of the module is gone: ${short(gone[0])}`;
};

/** Bindings and what loads settings; a definition does nothing by itself. */
const isDefinition = (code: string): boolean =>
  /^(?:export )?(?:const |let |var )?[\w$.[\]"'{},: ]+=(?!=)/u.test(code) ||
  /^(?:import |from |require\(|load_dotenv\(|dotenv\.|["'`]|if TYPE_CHECKING|export )/u.test(code) ||
  /=>|function\b|\bclass\b/u.test(code);

/** A binding whose value became another. */
const isReplaced = (code: string, after: readonly string[]): boolean => {
  const name = /^(?:export )?(?:const |let |var )?([\w$.]+)(?::[\w[\]., ]+)?=/u.exec(code)?.[1];
  return (
    name !== undefined &&
    after.some((one) =>
      new RegExp(
        `^(?:export )?(?:const |let |var )?${name.replaceAll('$', '\\$').replaceAll('.', '\\.')}(?::[\\w[\\]., ]+)?=`,
        'u',
      ).test(one),
    )
  );
};

/** An import of CommonJS: what is still used of it shows where it is called. */
const isRequire = (code: string): boolean =>
  /^(?:const|let|var) ?(?:\{[\w$:, ]*\}|[\w$]+)=require\((["'`])[\w@./:-]+\1\);?$/u.test(code);

/** Another form of a function of Node: likewise. */
const isPromised = (code: string): boolean =>
  /^(?:const|let|var) ?[\w$]+=(?:util\.)?promisify\([\w$.]+\);?$/u.test(code);

const counted = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

const keyOf = (guard: Guard, isAtFinding: Change['isAtFinding']): string =>
  guard.kind === 'check' && (guard.code === '' || isAtFinding(guard))
    ? `${guard.kind}\0${guard.symbol}\0${guard.test}`
    : `${guard.kind}\0${guard.symbol}\0${guard.kind === 'check' ? `${guard.test}\0${guard.code}` : guard.code}`;

/** Asking whether a file is there becomes the use itself, whose error says so: what a race is about (CWE-367). */
const isUseItself = ({ test }: Guard, { cwe }: Finding, { functions, moduleCode }: Outline): boolean =>
  cwe.includes('CWE-367') &&
  /^(?:not )?os\.path\.(?:exists|isfile|lexists|isdir)\([^()]*\)$/u.test(test) &&
  [...moduleCode, ...functions.map(({ code }) => code)].some((code) =>
    /suppress\(File(?:NotFound|Exists)Error|exist_ok=True|FileNotFoundError/u.test(code),
  );

/** The same check, which now lets less through: another reason to refuse, or another condition for what it encloses. */
const letsLess = (now: Guard, was: Guard, isAtFinding: Change['isAtFinding']): boolean => {
  if (now.kind !== 'check' || now.symbol !== was.symbol || now.test === was.test || was.test === '') return false;
  if (was.effect === 'ends')
    return (
      now.effect === 'ends' &&
      now.code.replace(now.test, () => was.test) === was.code &&
      within(was.test, '||', now.test)
    );
  if (!isAtFinding(was)) return false;
  if (within(was.test, '&&', now.test)) return true;
  // Whether there is something at all, and now whether it is this.
  return (
    /^[\w$.]+$/u.test(was.test) && now.test.startsWith(`${was.test}===`) && !/[|&?]|null|undefined/u.test(now.test)
  );
};

/** Whether all operands of a condition are operands of another, in their order. */
const within = (small: string, operator: '&&' | '||', large: string): boolean => {
  const parts = operands(large, operator);
  const own = operands(small, operator);
  return parts.length > own.length && own.every((part) => parts.includes(part));
};

/** The operands of the outermost operator; the whole where it is another one. */
const operands = (test: string, operator: '&&' | '||'): readonly string[] => {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < test.length; at += 1) {
    const character = test[at] ?? '';
    if ('"\'`/'.includes(character)) {
      const end = test.indexOf(character, at + 1);
      if (end === -1) return [test];
      at = end;
    } else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    else if (depth === 0 && test.startsWith(operator, at)) {
      found.push(test.slice(from, at));
      from = at + 2;
      at += 1;
    } else if (
      depth === 0 &&
      (test.startsWith('&&', at) || test.startsWith('||', at) || test.startsWith('??', at) || character === '?')
    ) {
      // `a && b || c` is no conjunction, and `a || b && c` only has larger operands.
      if (operator === '&&') return [test];
      at += 1;
    }
  }
  return [...found, test.slice(from)];
};

/** That something was given becomes that it is one of those which are known. */
const isNarrower = (one: Guard, was: Guard): boolean =>
  was.kind === 'check' &&
  one.kind === 'check' &&
  one.symbol === was.symbol &&
  /^[\w.]+$/u.test(was.test) &&
  ((one.effect === was.effect && one.test.startsWith(`${was.test} in `)) ||
    (one.effect === 'ends' && was.effect !== 'ends' && one.test.startsWith(`${was.test} not in `))) &&
  /in [A-Z][A-Z_]+$/u.test(one.test);

/** Another module has errors of its own: what is done with them is what counts. Such a handler catches no more than it names. */
const isSameHandling = (one: Guard, was: Guard, family: Change['family']): boolean => {
  const body = ({ code, test }: Guard): string => code.slice(code.indexOf(test) + test.length).trim();
  return (
    (family?.name === 'reading XML' || family?.name === 'reading objects') &&
    body(one) === body(was) &&
    !/^(?:Base)?Exception\b|^$/u.test(one.test)
  );
};

const guards: Check = ({ isAtFinding, added, family }, { outlineBefore, outlineAfter, finding, file, candidate }) => {
  const at = atFinding({ finding, outlineBefore, file });
  // A check counts as there when its condition and what it does are; of one around the finding the condition alone.
  const both = counted(
    outlineAfter.guards.flatMap((one) => [
      keyOf(one, () => false),
      ...(one.kind === 'check' && one.code !== '' ? [`check\0${one.symbol}\0${one.test}`] : []),
    ]),
  );
  for (const guard of outlineBefore.guards) {
    if (guard.kind === 'call') continue;
    if (guard.kind === 'check' && outlineAfter.guards.some((one) => letsLess(one, guard, isAtFinding))) continue;
    // The condition is the finding itself, or the handler holds it.
    const testAt = { start: guard.start, end: guard.start + guard.test.length };
    if (
      guard.kind === 'check' &&
      guard.start <= at.start &&
      at.end <= guard.end &&
      testAt.start < at.start &&
      at.start <= testAt.end + 8
    )
      continue;
    // The check is what the finding is about; it may be made in another way, of the same things. One that only stands in it is there as it was.
    if (guard.kind === 'check' && at.start <= guard.start && guard.end <= at.end) {
      const again = outlineAfter.guards.some(
        (one) =>
          one.kind === 'check' &&
          one.symbol === guard.symbol &&
          ((one.test === guard.test && one.code === guard.code && one.effect === guard.effect) ||
            (one.effect === 'ends' && guard.looksAt.every((read) => one.looksAt.includes(read)))),
      );
      if (!again && !isUseItself(guard, finding, outlineAfter)) return `the check "${short(guard.test)}" is gone`;
      continue;
    }
    if (guard.kind === 'handler' && isAtFinding(guard)) {
      if (
        !outlineAfter.guards.some(
          (one) =>
            one.kind === 'handler' &&
            one.symbol === guard.symbol &&
            (one.test === guard.test || isSameHandling(one, guard, family)),
        )
      )
        return `the handler of ${guard.test === '' ? 'errors' : guard.test} is gone`;
      continue;
    }
    if (guard.kind === 'decorator' && isAtFinding(guard)) continue;
    const key = keyOf(guard, isAtFinding);
    const left = both.get(key) ?? 0;
    if (left > 0) {
      both.set(key, left - 1);
      continue;
    }
    if (outlineAfter.guards.some((one) => isNarrower(one, guard))) continue;
    if (
      guard.kind === 'handler' &&
      outlineAfter.guards.some(
        (one) => one.kind === 'handler' && one.symbol === guard.symbol && isSameHandling(one, guard, family),
      )
    )
      continue;
    // It may stand in a new function that the old one calls.
    const moved = outlineAfter.guards.some(
      (one) => added.has(one.symbol) && one.kind === guard.kind && one.test === guard.test && one.code === guard.code,
    );
    // A rewrite of the rules that changes both sides of a format changes what a check does, and not what it asks.
    const asked =
      candidate.origin === 'rule' &&
      guard.kind === 'check' &&
      outlineAfter.guards.some(
        (one) =>
          one.kind === 'check' && one.symbol === guard.symbol && one.test === guard.test && one.effect === guard.effect,
      ) &&
      outlineBefore.calls.some(
        (call) => family?.counterpart?.(call) === true && guard.start <= call.start && call.end <= guard.end,
      );
    const stricter =
      guard.kind === 'decorator' &&
      outlineAfter.guards.some(
        (one) =>
          one.kind === 'decorator' &&
          one.symbol === guard.symbol &&
          isStricter(one.code, guard.code) &&
          !outlineBefore.guards.some((old) => old.symbol === one.symbol && old.code === one.code),
      );
    if (!moved && !stricter && !asked)
      return `the ${guard.kind === 'check' ? `check "${short(guard.test)}"` : `${guard.kind} ${short(guard.code)}`} is gone or does something else`;
  }
  return undefined;
};

/** Checks that stood before the work stand before it, and what they look at is not set to something else. */
const order: Check = ({ symbol, before, after, family, isAtFinding }, { outlineBefore, outlineAfter, finding }) => {
  const work = after.find((one) => one.symbol === symbol && (family?.works(one) ?? false));
  const at = finding.span.start.offset;
  const begun = before.find((one) => one.symbol === symbol && family?.works(one) === true)?.start ?? at;
  const placed = outlineBefore.guards.filter(
    (one) => one.kind === 'check' && one.symbol === symbol && one.code !== '' && one.end <= at && one.end <= begun,
  );
  if (work !== undefined && placed.length > 0 && before.some((one) => family?.works(one) === true && isAtFinding(one)))
    for (const guard of placed) {
      const again = outlineAfter.guards.find(
        (one) => one.symbol === symbol && one.kind === 'check' && one.test === guard.test,
      );
      if (again !== undefined && again.start > work.start)
        return `the check "${short(guard.test)}" now comes after the work`;
    }
  const written = new Set(before.map(({ code }) => code));
  for (const call of after) {
    if (!call.name.endsWith('=') || written.has(call.code) || call.args[0]?.constant === undefined) continue;
    const member = call.name.slice(0, -1);
    const guard = outlineBefore.guards.find(
      (one) => one.kind === 'check' && one.symbol === call.symbol && one.test.includes(member),
    );
    if (guard !== undefined) return `${member}, which the check "${short(guard.test)}" looks at, is set to a constant`;
  }
  const was = counted(outlineBefore.assignments.map((one) => `${one.symbol}\0${one.name}\0${one.value.code}`));
  for (const { symbol: where, name, value } of outlineAfter.assignments) {
    const key = `${where}\0${name}\0${value.code}`;
    const left = was.get(key) ?? 0;
    if (left > 0) {
      was.set(key, left - 1);
      continue;
    }
    if (value.form !== 'constant') continue;
    // Empty first, and filled later.
    if (
      /^(?:null|""|false)?$/u.test(value.constant ?? '') &&
      outlineAfter.assignments.some((one) => one.symbol === where && one.name === name && one.value.form !== 'constant')
    )
      continue;
    // A limit of the module is looked at by any of its functions.
    const guard = outlineBefore.guards.find(
      (one) =>
        one.kind === 'check' &&
        (one.symbol === where || where === '') &&
        new RegExp(`(?<![\\w$.])${escaped(name)}(?![\\w$])`, 'u').test(one.test),
    );
    const old = outlineBefore.assignments.find(
      (one) => one.symbol === where && one.name === name && one.value.form === 'constant',
    );
    const isNew =
      old === undefined ||
      !isAtFinding({ start: old.start, end: old.start + old.name.length + old.value.code.length + 3 });
    if (guard !== undefined && isNew)
      return `${name}, which the check "${short(guard.test)}" looks at, is set to a constant`;
  }
  return undefined;
};

const escaped = (name: string): string => name.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

const calls: Check = ({ before, after, family, isAtFinding }) => {
  const now = counted(after.map(nameOf));
  for (const call of before) {
    const name = nameOf(call);
    const left = now.get(name) ?? 0;
    if (left > 0) {
      now.set(name, left - 1);
      continue;
    }
    if (isAtFinding(call) || family?.works(call) === true || isShaping(call.name)) continue;
    const { counterpart } = family ?? {};
    if (counterpart?.(call) === true && before.filter(counterpart).length <= after.filter(counterpart).length) continue;
    // What is written to a member is the work of a settings line; another spelling of the member is another call.
    return `${short(call.name)} is no longer called`;
  }
  return undefined;
};

const nameOf = ({ name }: CallSeen): string => name.replace(/^.*\(\)\./u, '().');

/** Options and places that were given as constants are still given, but for those of the call at fault. */
const settings: Check = ({ before, after, isAtFinding, family }) => {
  for (const [name, own] of Map.groupBy(before, (call) => call.name)) {
    const others = after.filter((call) => call.name === name);
    if (others.length === 0) continue;
    for (const call of own) {
      if (isAtFinding(call) || family?.works(call) === true || (isShaping(name) && !isHeader(call))) continue;
      for (const [place, { name: option, constant, code, form }] of call.args.entries()) {
        if (constant === undefined) continue;
        if (option === '') {
          // What a name stands for is told by the binding of the name.
          if (
            form === 'constant' &&
            !others.some((one) => one.args[place]?.constant === constant || one.args[place]?.code === code)
          )
            return `${short(name)} is no longer called with ${short(code)}`;
          continue;
        }
        if (
          !others.some((one) => one.args.some((argument) => argument.name === option && argument.constant === constant))
        )
          return `the option ${option}=${short(code)} of ${short(name)} is gone or changed`;
      }
    }
  }
  return undefined;
};

const fed = new Set(['files', 'SQL', 'redirects', 'requests to other machines', 'directories']);
/** A name and its value, as headers are set. */
const isHeader = ({ name, args }: CallSeen): boolean =>
  /\.(?:set|append)$/u.test(name) && args.length >= 2 && args[0]?.constant !== undefined;

/** A protection that is switched off limits nothing. */
const isLoose = (name: string, constant: string): boolean =>
  /^(?:autoescape|http_?only|secure)$/iu.test(name)
    ? /^false$/iu.test(constant)
    : /^(?:follow|allow)_redirects$/iu.test(name) && /^true$/iu.test(constant);

/** A limit that the work at fault was given stays, whatever becomes of the rest of the call. */
const limits: Check = ({ before, after, isAtFinding, family }, { candidate }) => {
  for (const call of before) {
    const [size] = call.args;
    if (!/(?:^|\.)(?:read|recv|read1|iter_content|iter_chunked)$/u.test(call.name) || size?.constant === undefined)
      continue;
    if (
      candidate.origin === 'model' &&
      !after.some(({ args }) => args.some(({ constant }) => constant === size.constant))
    )
      return `no more than ${short(size.code)} was read`;
  }
  for (const call of before) {
    if (!isAtFinding(call) && family?.works(call) !== true) continue;
    for (const { name, constant, code, reads, through } of call.args) {
      const isKnown = constant !== undefined || (reads.length === 0 && through.length === 0);
      // Of work that is fed with a value no option is about the weakness.
      if (
        isKnown &&
        /^[A-Za-z_][\w-]*$/u.test(name) &&
        name !== 'multi' &&
        family !== undefined &&
        fed.has(family.name) &&
        candidate.origin === 'model' &&
        after.some((one) => one.name === call.name) &&
        !after.some(({ args }) =>
          args.some(
            (one) => one.name === name && (constant === undefined ? one.code === code : one.constant === constant),
          ),
        )
      )
        return `the option ${name}=${short(code)} of ${short(call.name)} is gone or changed`;
      if (
        constant === undefined ||
        !/^(?:timeout|limit|maxBuffer|max[_A-Z]\w*|autoescape|http_?only|secure|same_?site|follow_redirects|allow_redirects)$/iu.test(
          name,
        )
      )
        continue;
      if (isLoose(name, constant)) {
        const part = after
          .flatMap(({ args }) => args)
          .find((one) => one.name === name && one.constant === undefined && name !== 'autoescape');
        if (part !== undefined) return `the option ${name} of ${short(call.name)} depends on ${short(part.code)}`;
        continue;
      }
      if (
        !after.some(({ args }) =>
          args.some(
            (one) =>
              (one.name === name && one.constant === constant) || one.behind?.code.includes(`${name}:${code}`) === true,
          ),
        )
      )
        return `the option ${name}=${short(code)} of ${short(call.name)} is gone or changed`;
    }
  }
  return undefined;
};

/** An input that had no value where nobody gives one has none afterwards. */
const defaults: Check = ({ before, after }) => {
  for (const call of after) {
    const [key, value] = call.args;
    if (!/\.(?:get|getlist|getvalue)$/u.test(call.name) || key?.constant === undefined || value?.constant === undefined)
      continue;
    if (/^(?:null|false|0|""|''|\[\]|\{\})?$/u.test(value.constant)) continue;
    const same = before.filter((one) => one.name === call.name && one.args[0]?.constant === key.constant);
    if (same.length > 0 && !same.some(({ args }) => args[1]?.constant === value.constant))
      return `${short(call.code)} gives a value where there was none`;
  }
  return undefined;
};

/** Whatever a function looked at from outside it still looks at, and each call is still made with what it was made with. */
const inputs: Check = (change) => {
  const { functionsBefore, functionsAfter, before, after, family, isAtFinding, added } = change;
  if (family?.mayDropInput === true) return undefined;
  const parameters = parametersOf([...functionsBefore, ...functionsAfter]);
  const all = new Set([
    ...functionsAfter.flatMap(({ reads }) => leaves(reads)),
    ...after.flatMap(({ args }) => args.flatMap(({ reads }) => reads)),
  ]);
  for (const { reads, symbol } of functionsBefore) {
    // A member that is written is none that is looked at.
    const written = new Set(before.filter(({ name }) => name.endsWith('=')).map(({ name }) => name.slice(0, -1)));
    const lost = leaves(reads).find((read) => isInput(read, parameters) && !isAmong(read, all) && !written.has(read));
    if (lost !== undefined) return `${symbol === '' ? 'the code' : symbol} no longer looks at ${lost}`;
  }
  const used = new Set([
    ...after.flatMap(({ args, under }) => [...args.flatMap(({ reads }) => reads), ...under]),
    ...functionsAfter.flatMap(({ returns }) => returns.flatMap(({ reads }) => reads)),
  ]);
  for (const { returns, symbol } of functionsBefore) {
    const lost = returns
      .flatMap(({ reads }) => reads)
      .find((read) => isInput(read, parameters) && !isAmong(read, used));
    if (lost !== undefined) return `${symbol} no longer does anything with ${lost}`;
  }
  for (const [name, own] of Map.groupBy(before, nameOf)) {
    if (isShaping(name)) continue;
    const others = after.filter((call) => nameOf(call) === name);
    if (others.length === 0) continue;
    // What a new function does with an input shows where it is called.
    const passing = after.filter((call) => added.has(lastOf(call.name)) || added.has(call.name));
    const old = new Set(own.flatMap(({ under }) => under));
    const now = new Set(
      [...others, ...passing].flatMap((call) => [
        ...call.args.flatMap(({ reads }) => reads),
        ...call.under.filter((one) => !old.has(one)),
      ]),
    );
    for (const call of own)
      for (const { reads } of call.args) {
        const lost = reads.find((read) => isInput(read, parameters) && !isAmong(read, now));
        // It comes back from the work in rows.
        const isInRows =
          lost !== undefined &&
          others.some(({ args }) => args.some(({ through }) => through.some((one) => /\.fetch\w+$/u.test(one)))) &&
          after.some(
            (one) => family?.works(one) === true && one.args.some((argument) => argument.reads.includes(lost)),
          );
        if (lost !== undefined && !isInRows && !(isAtFinding(call) && (family === undefined || family.works(call))))
          return `${short(call.name)} no longer gets ${lost}`;
      }
  }
  return undefined;
};

/** Reads without those that are only the beginning of another: `req` of `req.body.name`. */
const leaves = (reads: readonly string[]): readonly string[] =>
  reads.filter((read) => !reads.some((other) => other.startsWith(`${read}.`)));

/** What came back from the work and was used is still used; what was given back from it still comes from there. */
const results: Check = ({ before, after, functionsBefore, functionsAfter, family, added }) => {
  if (family === undefined) return undefined;
  const works = (name: string): boolean =>
    (family.name === 'SQL' && /\.fetch\w+$/u.test(name)) ||
    before.some((call) => call.name === name && family.works(call)) ||
    after.some((call) => call.name === name && (family.works(call) || added.has(lastOf(name)) || added.has(name)));
  for (const fn of functionsBefore) {
    const now = functionsAfter.filter(({ symbol }) => symbol === fn.symbol).flatMap(({ returns }) => returns);
    const was = fn.returns.some(({ through }) => through.some(works));
    if (was && !now.some(({ through }) => through.some(works)))
      return `${fn.symbol === '' ? 'the function' : fn.symbol} no longer gives back what came of the work`;
    if (fn.returns.length > 0 && now.length === 0) return `${fn.symbol} no longer gives anything back`;
  }
  const used = before.filter((call) => family.works(call) && call.isUsed).length;
  const workAfter = after.filter((call) => family.works(call) || added.has(lastOf(call.name)));
  const isFetched = after.some(({ name, isUsed }) => isUsed && /\.fetch\w+$/u.test(name));
  if (used > 0 && workAfter.length > 0 && !isFetched && !workAfter.some(({ isUsed }) => isUsed))
    return 'what comes back from the work is no longer used';
  for (const [name, own] of Map.groupBy(before, nameOf)) {
    const others = after.filter((call) => nameOf(call) === name);
    if (others.length === 0 || isShaping(name)) continue;
    // What was worked out by running text may be looked up instead.
    if (family.name === 'running text as code' && !after.some((call) => family.works(call))) continue;
    const fed = own.some((call) => call.args.some(({ through }) => through.some(works)));
    if (fed && !others.some((call) => call.args.some(({ through }) => through.some(works))))
      return `${short(name)} no longer gets what came of the work`;
  }
  return undefined;
};

/** The work itself is still done, as often as before, and with the inputs that it was done with. */
const work: Check = (
  { before, after, family, added, functionsBefore, functionsAfter },
  { candidate, outlineAfter },
) => {
  if (family === undefined) return undefined;
  const was = before.filter((call) => family.works(call));
  const is = after.filter((call) => family.works(call));
  // What was worked out by running text may be looked up, or worked out by hand; the inputs that it was done with are still looked at.
  if (family.name === 'running text as code' && is.length === 0) return undefined;
  if (was.length > 0 && is.length === 0) return `nothing of the kind "${family.name}" is done any more`;
  const direct = was.filter((call) => !isShaping(call.name)).length;
  // Encrypting with a sum is one call where it was several.
  const together = is.some(({ name }) => lastOf(name) === 'encrypt_and_digest') ? 2 : 0;
  if (is.length + together < Math.min(direct, was.length))
    return `of ${String(was.length)} calls of the kind "${family.name}" ${String(is.length)} are left`;
  if (family.mayDropInput === true) return undefined;
  const parameters = parametersOf([...functionsBefore, ...functionsAfter]);
  const helpers = after.filter((call) => added.has(lastOf(call.name)) || added.has(call.name));
  // A condition that was there before says nothing of what the work is done with; a new one may choose it.
  const old = new Set(was.flatMap(({ under }) => under));
  const now = new Set(
    [...is, ...helpers].flatMap((call) => [
      ...call.args.flatMap(({ reads }) => reads),
      ...call.under.filter((one) => !old.has(one)),
    ]),
  );
  const given = new Set([...is, ...helpers].flatMap(({ args }) => args.flatMap(({ reads }) => reads)));
  // Looked at, turned away, and then forgotten.
  const isOnlyAsked = (read: string): boolean =>
    candidate.origin === 'model' &&
    is.length === 1 &&
    helpers.length === 0 &&
    !isAmong(read, given) &&
    outlineAfter.guards
      .filter(({ kind, looksAt }) => kind === 'check' && looksAt.includes(read))
      .every(({ effect, end }) => effect === 'ends' && end <= (is[0]?.start ?? 0));
  const lost = was
    .flatMap((call) => call.args.flatMap(({ reads }) => reads))
    .find((read) => isInput(read, parameters) && (!isAmong(read, now) || isOnlyAsked(read)));
  return lost === undefined ? undefined : `the work is no longer done with ${lost}`;
};

const short = (code: string): string => (code.length <= 60 ? code : `${code.slice(0, 57)}…`);
