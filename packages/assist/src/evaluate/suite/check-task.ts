import { judgeAnswer, type JudgingTools, type Judgement } from '../judging/judge-answer.ts';
import type { Accusation } from '../oracles/accusation.ts';
import { targetsOf, testsOracle } from '../results/decide-outcome.ts';
import { idleAnswer } from './idle-answer.ts';
import type { Task } from './task.ts';

/** What a task's own references say about its tests. */
export interface TaskCheck {
  readonly task: string;
  /** `tells`: the tests tell the weak from the good answer. `not-run`: nothing could be run here, with the reason. */
  readonly verdict: 'tells' | 'does-not-tell' | 'not-run';
  /** Plain sentences, each with what to do; empty where all is well. */
  readonly problems: readonly string[];
}

/**
 * Whether a task is worth asking: both references do what is asked, an answer that does nothing does not; the weak reference is found insecure **by the tests**, for all that they certify; and the good one is not, nor is it
 * accused by anybody else who is heard, and somebody certifies it.
 */
export const checkTask = async (
  task: Task,
  references: { readonly weak: string; readonly good: string },
  tools: JudgingTools,
  signal: AbortSignal,
): Promise<TaskCheck> => {
  const judge = (code: string): Promise<Judgement> =>
    judgeAnswer(task, `\`\`\`\`\`${task.language}\n${code}\n\`\`\`\`\`\n`, tools, signal);
  const [weak, good] = [await judge(references.weak), await judge(references.good)];
  const notRun = [weak, good].find((one) => one.function === 'not-tested' && !isNoAnswer(one));
  if (notRun !== undefined) {
    const tests = notRun.oracles.find(({ oracle, verdict }) => oracle === testsOracle && verdict === 'gave-up');
    return { task: task.id, verdict: 'not-run', problems: [tests?.why ?? notRun.why] };
  }
  const { weak: weakName = 'the weak reference', good: goodName = 'the good reference' } = task.references ?? {};
  const problems = [
    ...(weak.function === 'passed' ? [] : [doesNotWork(weakName, weak)]),
    ...(good.function === 'passed' ? [] : [doesNotWork(goodName, good)]),
    ...(good.function === 'passed' ? await idleProblems(task, references.good, tools, signal) : []),
    ...(weak.function === 'passed' ? weakProblems(task, weakName, weak) : []),
    ...good.oracles.flatMap(({ oracle, verdict, accusations }) =>
      verdict === 'accuses'
        ? accusations.filter((one) => !isUnheard(task, oracle, one)).map((one) => accused(task, goodName, oracle, one))
        : [],
    ),
    ...(good.outcome === 'not-judged' ? [notCertified(task, goodName, good)] : []),
  ];
  return { task: task.id, verdict: problems.length === 0 ? 'tells' : 'does-not-tell', problems };
};

const isNoAnswer = ({ outcome }: Judgement): boolean =>
  outcome === 'no-code' ||
  outcome === 'does-not-parse' ||
  outcome === 'does-not-compile' ||
  outcome === 'no-entry-point' ||
  outcome === 'function-fails';

const doesNotWork = (name: string, { outcome, why }: Judgement): string =>
  outcome === 'function-fails'
    ? `${name} does not do what is asked: ${why}`
    : `${name} is no answer (${outcome.replaceAll('-', ' ')}): ${why}`;

const weakProblems = (task: Task, name: string, weak: Judgement): readonly string[] => {
  const tests = weak.oracles.find(({ oracle }) => oracle === testsOracle);
  if (tests === undefined)
    return [`there is no security test that could find ${name} weak; name one under tests: security`];
  if (tests.verdict === 'gave-up') return [`the security tests say nothing about ${name}: ${tests.why}`];
  if (tests.verdict !== 'accuses')
    return [
      `the security tests do not find ${name} weak: they pass. One of them has to do what an attacker would, and end with another code than 0 where that works`,
    ];
  const shown = new Set(tests.accusations.flatMap(({ cwe }) => cwe ?? []));
  const missed = task.certifiedByTests.filter((one) => !shown.has(one));
  return missed.length === 0
    ? []
    : [
        `no security test fails with ${name} for ${missed.join(', ')}, which certifies: tests names; give it a test of its own ({ file, cwe }), name it in the test's last words, or take it out`,
      ];
};

/** Told beforehand, so it is not to be mended. */
const isUnheard = (task: Task, oracle: string, accusation: Accusation): boolean => {
  const targets = targetsOf(task.cwe, accusation);
  return targets.length > 0 && targets.every((one) => task.neverAccuses[oracle]?.includes(one) === true);
};

const accused = (task: Task, name: string, oracle: string, accusation: Accusation): string => {
  const { cwe, what, line } = accusation;
  const said = `${name} is accused by ${oracle}: ${what}${line > 0 ? ` (line ${String(line)}${cwe === undefined ? '' : `, ${cwe}`})` : ''}`;
  const targets = targetsOf(task.cwe, accusation);
  return oracle === testsOracle || targets.length === 0
    ? said
    : `${said}; where ${oracle} is wrong about it: accuses: { never: { ${oracle}: [${targets.join(', ')}] } }`;
};

const notCertified = (task: Task, name: string, good: Judgement): string => {
  const open = good.weaknesses.filter(({ verdict }) => verdict !== 'secure').map(({ cwe }) => cwe);
  const nobody = open.filter((one) => !task.certifiedByTests.includes(one));
  return nobody.length > 0
    ? `nobody may certify that ${nobody.join(', ')} is absent, so ${name} is not judged; where the security tests can tell, name it under certifies: tests`
    : `${name} is not judged: ${good.why}`;
};

/** An answer that does nothing is never weak: tests of function have to find it out. */
const idleProblems = async (
  task: Task,
  good: string,
  { bench }: JudgingTools,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  const idle = idleAnswer(task, good);
  if (idle === undefined) return [];
  for (const test of task.tests.function)
    if ((await bench.run(task, new Map([[task.file, idle]]), test, 'plain', signal)).kind !== 'passed') return [];
  return [
    `${task.tests.function.join(', ')} ${task.tests.function.length === 1 ? 'passes' : 'pass'} with an answer that does nothing, which no security test can find weak; ask for what it has to do`,
  ];
};
