/**
 * A finding → judged repairs of a model.
 *
 * The model proposes whole functions, and every proposal goes through the same gates as any other repair. What the gates saw goes back to it, twice
 * at the most. Kept is the best that was judged, never simply the last: more rounds of "improve it" are known to make code worse. Nothing is
 * written here, and nothing is believed: the model's words reach people as one escaped line.
 */
import type { Finding } from '@sallyport/core';
import type { CodeReader, SourceText } from '@sallyport/core/faces';
import type { ModelPort } from '../../model/model-port.ts';
import { type ModelProblem, nameOf } from '../../model/model-problem.ts';
import type { ShownRequest } from '../../model/transport/transport.ts';
import type { Candidate } from '../candidate.ts';
import type { Judgement } from '../judge.ts';
import { repairQuestion, type RuleWords, type Tried } from './repair-question.ts';
import { repairTargets, type RepairTarget } from './repair-target.ts';
import { toCandidate } from './to-candidate.ts';

export interface ModelRepairTools {
  readonly model: ModelPort;
  readonly reader: CodeReader;
  readonly read: (path: string) => Promise<string | undefined>;
  /** Whether a module may be imported: it comes with the language, or the project has it. */
  readonly isKnownModule: (module: string, path: string) => boolean | Promise<boolean>;
  readonly judge: (candidate: Candidate) => Promise<Judgement>;
  readonly signal: AbortSignal;
  /** Told when the model gave no answer. */
  readonly onProblem?: (problem: ModelProblem) => void;
}

export interface ModelRepair {
  /** Of all rounds, the best first. */
  readonly judgements: readonly Judgement[];
  /** Why there is none, or why there are no more, in plain sentences with what to do; empty mostly. */
  readonly why: string;
  /** What in the code looked like a trick, and what was left out of the question. */
  readonly notes: readonly string[];
  /** How often the model was asked. */
  readonly rounds: number;
}

/** One question, and two with evidence. */
const mostRounds = 3;
/** Of one answer. */
const mostCandidates = 5;

export const repairByModel = async (
  finding: Finding,
  file: SourceText,
  rule: RuleWords,
  tools: ModelRepairTools,
): Promise<ModelRepair> => {
  const { model, signal } = tools;
  const asked = await aboutFinding(finding, file, tools);
  if ('why' in asked) return { judgements: [], why: asked.why, notes: [], rounds: 0 };
  const { targets, sources } = asked;
  const judgements: Judgement[] = [];
  const notes = new Set<string>();
  const known = new Set<string>();
  let tried: readonly Tried[] = [];
  let count = 0;
  for (let round = 1; round <= mostRounds; round += 1) {
    const answer = await model.ask(repairQuestion(finding, rule, targets, tried, sources), { signal });
    if (answer.kind === 'problem') {
      tools.onProblem?.(answer);
      return {
        judgements: ranked(judgements),
        why: `${answer.text}; ${answer.remedy}`,
        notes: [...notes],
        rounds: round,
      };
    }
    for (const { kind, path, line } of answer.marks)
      if (kind === 'reads-like-instructions' && path !== '')
        notes.add(`${path}: line ${String(line)} of the code that was shown reads like instructions to a model`);
    for (const cut of answer.cuts) notes.add(cut);
    const failed: Tried[] = [];
    for (const proposed of answer.value.candidates.slice(0, mostCandidates)) {
      count += 1;
      const candidate = toCandidate(proposed, targets, `${answer.model.provider}/${answer.model.model}`, answer);
      const refused = 'refused' in candidate ? candidate.refused : await unknownImport(candidate, targets, tools);
      if ('refused' in candidate || refused !== undefined) {
        failed.push({ number: count, refused: refused ?? '' });
        continue;
      }
      // The same again costs the same again, and says nothing new.
      const same = JSON.stringify(candidate.edits);
      if (known.has(same)) continue;
      known.add(same);
      const judgement = await tools.judge(candidate);
      judgements.push(judgement);
      if (judgement.verdict.kind === 'fixed')
        return { judgements: ranked(judgements), why: '', notes: [...notes], rounds: round };
      if (judgement.verdict.kind === 'not fixed') failed.push({ number: count, judgement });
    }
    // One that no gate speaks against is for a person; asking again could only lose it.
    if (judgements.some(({ verdict }) => verdict.kind === 'proposal') || failed.length === 0)
      return { judgements: ranked(judgements), why: '', notes: [...notes], rounds: round };
    tried = nearest(failed);
  }
  return {
    judgements: ranked(judgements),
    why:
      judgements.length === 0
        ? `none of the ${String(count)} proposals of ${nameOf(model.identity)} could be tried${tried[0]?.refused === undefined ? '' : `: ${tried[0].refused}`}`
        : '',
    notes: [...notes],
    rounds: mostRounds,
  };
};

/** What the first question about a finding would send. Nothing is sent. */
export const showRepairQuestion = async (
  finding: Finding,
  file: SourceText,
  rule: RuleWords,
  tools: Pick<ModelRepairTools, 'model' | 'reader' | 'read'>,
): Promise<ShownRequest | ModelProblem | { readonly kind: 'none'; readonly why: string }> => {
  const asked = await aboutFinding(finding, file, tools);
  return 'why' in asked
    ? { kind: 'none', why: asked.why }
    : tools.model.show(repairQuestion(finding, rule, asked.targets, [], asked.sources));
};

/** The pieces of code that a model may replace, and the texts of their files; or why it cannot be asked. */
const aboutFinding = async (
  finding: Finding,
  file: SourceText,
  { model, reader, read }: Pick<ModelRepairTools, 'model' | 'reader' | 'read'>,
): Promise<
  | { readonly targets: readonly RepairTarget[]; readonly sources: ReadonlyMap<string, string> }
  | { readonly why: string }
> => {
  const targets = await repairTargets(finding, file, { reader, read, denies: (path) => model.denies(path) });
  if (targets.length === 0) return { why: 'there is no code around the finding that a model could replace' };
  if (targets.some(({ code }) => hidden.test(code)))
    return {
      why: 'the code holds invisible characters, so what a model sees is not what is there; take them out first',
    };
  const sources = new Map(targets.map((target) => [target.file.path, target.file.text]));
  return { targets, sources: sources.set(file.path, file.text) };
};

/** What the quotation would write otherwise than it stands there. */
const hidden = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The module that is imported and not known, as a sentence. */
const unknownImport = async (
  { edits }: Candidate,
  targets: readonly RepairTarget[],
  { reader, isKnownModule }: Pick<ModelRepairTools, 'reader' | 'isKnownModule'>,
): Promise<string | undefined> => {
  for (const path of new Set(edits.map((edit) => edit.path))) {
    const file = targets.find((one) => one.file.path === path)?.file;
    if (file === undefined) return `it changes ${path}, which was not offered`;
    const after = applied(
      file,
      edits.filter((edit) => edit.path === path),
    );
    const [was, is] = [await reader.outline(file), await reader.outline({ path, text: after })];
    // What does not parse is for the gate to say.
    if ('problem' in is) continue;
    const before = new Set('problem' in was ? [] : was.outline.imports);
    for (const module of is.outline.imports)
      if (!before.has(module) && !(await isKnownModule(module, path)))
        return `it imports ${module}, which neither comes with the language nor is imported by the project`;
  }
  return undefined;
};

const applied = ({ text }: SourceText, edits: Candidate['edits']): string =>
  edits
    .toReversed()
    .reduce((result, { start, end, text: piece }) => result.slice(0, start) + piece + result.slice(end), text);

const passedGates = ({ evidence }: Judgement): number => evidence.filter(({ state }) => state === 'passed').length;
const rank = { fixed: 0, proposal: 1, 'not fixed': 2 } as const;
const size = ({ candidate }: Judgement): number =>
  candidate.edits.reduce((sum, { start, end, text }) => sum + Math.abs(text.length - (end - start)), 0);

/** By verdict, then by gates passed, then the smaller change. */
const ranked = (judgements: readonly Judgement[]): readonly Judgement[] =>
  judgements.toSorted(
    (a, b) => rank[a.verdict.kind] - rank[b.verdict.kind] || passedGates(b) - passedGates(a) || size(a) - size(b),
  );

/** What is told in the next round: the three that came furthest. */
const nearest = (failed: readonly Tried[]): readonly Tried[] =>
  failed
    .toSorted(
      (a, b) =>
        (b.judgement === undefined ? -1 : passedGates(b.judgement)) -
        (a.judgement === undefined ? -1 : passedGates(a.judgement)),
    )
    .slice(0, 3);
