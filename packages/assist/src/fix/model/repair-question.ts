import type { Finding, RuleMeta } from '@sallyport/core';
import type { SourceText } from '@sallyport/core/faces';
import type { Material, Question } from '../../model/model-port.ts';
import type { Judgement } from '../judge.ts';
import { type RepairAnswer, repairAnswer } from './repair-answer.ts';
import type { RepairTarget } from './repair-target.ts';

/** What is known of the rule. */
export type RuleWords = Pick<RuleMeta, 'id' | 'title' | 'message' | 'cwe' | 'why' | 'safeForm'>;

/** A candidate that did not hold, and what is told about it. */
export interface Tried {
  readonly number: number;
  /** Of a candidate that was judged. */
  readonly judgement?: Judgement;
  /** Of one that could not even be tried. */
  readonly refused?: string;
}

/** The question for repairs: the rule's safe form, the way of the data, whole functions; in later rounds what tools said of the earlier ones. */
export const repairQuestion = (
  finding: Finding,
  rule: RuleWords,
  targets: readonly RepairTarget[],
  tried: readonly Tried[],
  sources: ReadonlyMap<string, string>,
): Question<RepairAnswer> => {
  const wanted = candidatesFor(targets);
  return {
    purpose: 'fix',
    instructions: [
      'You repair one security weakness in a program, with as small a change as removes it for good.',
      'You get the rule that found it, the way that the data takes, and pieces of code named T1, T2, …. Tools will check your repairs: whether they parse, whether the weakness and all its variants are gone, whether a new one appeared, whether names, parameters, routes, checks, handlers and features are still there, and whether the tests pass.',
      'Rules for every candidate:',
      '- Give whole pieces: every replaced piece complete, from its first to its last line, at the same indentation, with its comments. Replace T1; other pieces only where the repair needs it.',
      '- Keep names, parameters, decorators, return values and what the code does for harmless input. Remove no feature, no check, no error handler.',
      '- Use what the language, its standard library and the modules that the file imports already offer. No new dependency. New imports go into "imports", one plain statement each.',
      '- No comments to suppress findings, and none about this repair.',
      `Give ${wanted.words} that differ in their way, the one you would choose first. "title" says in a few words what is done; "changes" says in one plain sentence what may differ for harmless input, and is empty if nothing does; "todo" lists what a person has to do besides, mostly nothing.`,
    ].join('\n'),
    material: [
      { label: 'rule', path: '', text: ruleText(finding, rule), size: 'may-be-cut' },
      ...targets.map(({ id, what, file, code, start }): Material => ({
        label: `${id}, ${what.split(' ')[0] ?? 'code'} to repair`,
        path: file.path,
        text: code,
        around: aroundOf(file, code, start),
        size: 'whole',
      })),
      { label: 'way of the data', path: '', text: wayText(finding, sources), size: 'may-be-cut' },
      ...imports(targets),
      ...tried.flatMap((one) => triedMaterial(one, targets)),
    ],
    task: [
      `The weakness is in T1, at its line ${String(lineInTarget(finding, targets[0]))}.`,
      ...(tried.length === 0
        ? ['Give the candidates.']
        : [
            'The data holds what the tools said of earlier candidates. None of those may come again as it was: give candidates that mend what was said.',
          ]),
    ].join(' '),
    schema: repairAnswer,
    mostTokens: wanted.mostTokens,
  };
};

/** How many candidates fit into an answer that models still give whole, and how long it may get. Units: tokens. */
const candidatesFor = (targets: readonly RepairTarget[]): { readonly words: string; readonly mostTokens: number } => {
  const one = targets.reduce((sum, { code }) => sum + Math.ceil(code.length / 3), 0) + 400;
  const many = one * 5 <= 16_000;
  // Some models think within the same limit before they answer.
  return {
    words: many ? 'three to five candidates' : 'one or two candidates',
    mostTokens: Math.min(32_000, one * (many ? 5 : 2) + 6_000),
  };
};

/** Offsets in the text as the model sees it: line ends of two characters are one there. */
const aroundOf = (file: SourceText, code: string, start: number): NonNullable<Material['around']> => {
  const text = file.text.replaceAll('\r\n', '\n');
  const shift = file.text.slice(0, start).split('\r\n').length - 1;
  return text.startsWith(code, start - shift) ? { text, start: start - shift } : { text: code, start: 0 };
};

const ruleText = (finding: Finding, { id, title, message, cwe, why, safeForm }: RuleWords): string =>
  [
    `rule: ${id}`,
    `weakness: ${title}${cwe.length === 0 ? '' : ` (${cwe.join(', ')})`}`,
    `found: ${finding.message === '' ? message : finding.message}`,
    ...(why === undefined ? [] : [`why it matters: ${why}`]),
    ...(safeForm === undefined ? [] : [`safe form:\n${safeForm}`]),
  ].join('\n');

/** A line for each step, with the line of code it is on. */
const wayText = (finding: Finding, sources: ReadonlyMap<string, string>): string =>
  (finding.flow.length === 0
    ? [{ path: finding.path, span: finding.span, why: 'here', role: 'sink' as const }]
    : finding.flow.slice(0, mostSteps)
  )
    .map(({ path, span, why, role }) => {
      const line = (sources.get(path) ?? '').split(/\r?\n/u)[span.start.line - 1] ?? '';
      return `${role}: ${path}:${String(span.start.line)}: ${line.trim().slice(0, 300)}\n  ${why}`;
    })
    .join('\n');

const mostSteps = 20;

const imports = (targets: readonly RepairTarget[]): readonly Material[] => {
  const [first] = targets;
  if (first === undefined) return [];
  const head = first.file.text
    .split(/\r?\n/u)
    .slice(0, 400)
    .filter((line) => /^(?:import|from)\s|^(?:const|let|var)\s.*\brequire\(/u.test(line));
  return head.length === 0
    ? []
    : [{ label: 'imports of the file', path: first.file.path, text: head.join('\n'), size: 'may-be-cut' }];
};

const triedMaterial = (
  { number, judgement, refused }: Tried,
  targets: readonly RepairTarget[],
): readonly Material[] => {
  const name = `earlier candidate ${String(number)}`;
  const said =
    refused ??
    judgement?.evidence
      .filter(({ state }) => state === 'failed')
      .map(({ gate, text, details }) => [`${gate}: ${text}`, ...details.slice(0, 12)].join('\n'))
      .join('\n') ??
    '';
  const [first] = targets;
  return [
    ...(judgement === undefined || first === undefined
      ? []
      : judgement.candidate.edits
          .filter(({ text, path }) => text !== '' && path === first.file.path)
          .map(({ text, path }): Material => ({
            label: name,
            path,
            text,
            size: 'may-be-cut',
          }))),
    { label: `what tools said of ${name}`, path: '', text: said, size: 'may-be-cut' },
  ];
};

const lineInTarget = ({ span }: Finding, target: RepairTarget | undefined): number =>
  target === undefined
    ? 1
    : target.file.text.slice(target.start, Math.max(target.start, span.start.offset)).split('\n').length;
