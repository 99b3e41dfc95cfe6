/**
 * Findings → judged repairs, one after the other.
 *
 * Several findings of a file are repaired in turn: each is found again in the text that the former repair left, so no repair is made
 * for code that is no longer there. Nothing is written here; whoever asks decides with `decide` and writes with `keep`, and what is kept counts
 * for the rest. Nothing is decided any more once the signal is aborted: gates that were stopped have not judged.
 */
import { sameCode, type Finding } from '@sallyport/core';
import type { Repair, Repairer, ScannerLook, SourceText } from '@sallyport/core/faces';
import { type Candidate, type Judgement, judge, type JudgeTools } from '@sallyport/assist';
import type { WarmScanner } from './new-scanner.ts';

/** What became of one finding. */
export interface Repaired {
  readonly finding: Finding;
  /** The judged candidates, the best first; empty when there was none. */
  readonly judgements: readonly Judgement[];
  /** Why there is no candidate at all. */
  readonly why: string;
  /** What else the user should know of the attempt. */
  readonly notes?: readonly string[];
  readonly outcome: 'accepted' | 'proposed' | 'skipped' | 'not fixed' | 'not kept' | 'gone before';
  /** The texts before, of the files that the best candidate changes. */
  readonly before: readonly SourceText[];
}

export interface RepairOptions {
  readonly repairer: Repairer;
  readonly tools: Omit<JudgeTools, 'scanner'>;
  readonly scanner: WarmScanner;
  /** Another form of a judged candidate that is worth judging: as the project's formatter writes it. */
  readonly reform?: ((judgement: Judgement, file: SourceText) => Promise<Candidate | undefined>) | undefined;
  /** More judged candidates, asked for when the repairer's do not hold. */
  readonly more?: MoreRepairs | undefined;
  /** Whether the best candidate is taken; may hand over another one, which is judged before it is taken. */
  readonly decide: (finding: Finding, best: Judgement, before: readonly SourceText[]) => Promise<Decision>;
  /** Told of what is accepted; whether it counts from now on (it is written, or would be). Why not is for whoever is told to say. */
  readonly keep: (finding: Finding, best: Judgement, before: readonly SourceText[]) => Promise<boolean>;
  /** Why a file could not be read. */
  readonly whyUnread?: (path: string) => string;
  readonly signal: AbortSignal;
}

/** `judge` judges one candidate for the finding; `why` and `notes` are plain sentences for the user. */
export type MoreRepairs = (
  finding: Finding,
  file: SourceText,
  judge: (candidate: Candidate) => Promise<Judgement>,
) => Promise<{ readonly judgements: readonly Judgement[]; readonly why: string; readonly notes: readonly string[] }>;

export type Decision = 'accept' | 'skip' | 'stop' | { readonly instead: Candidate };

export async function* repairFiles(
  findings: readonly Finding[],
  { repairer, tools, scanner, reform, more, decide, keep, whyUnread, signal }: RepairOptions,
): AsyncGenerator<Repaired> {
  for (const [path, own] of Map.groupBy(findings, (finding) => finding.path)) {
    let text = await tools.read(path);
    let look: ScannerLook | undefined;
    const left = [...own];
    const linesBefore = text?.split('\n').length ?? 0;
    /** Those that were come to and stay, as they stood then. */
    const stay: Finding[] = [];
    for (let wanted = left.shift(); wanted !== undefined; wanted = left.shift()) {
      if (signal.aborted) return;
      const none = { judgements: [], before: [] };
      if (text === undefined) {
        yield { finding: wanted, ...none, why: whyUnread?.(path) ?? `${path} cannot be read`, outcome: 'not fixed' };
        continue;
      }
      const file = { path, text };
      look ??= await scanner.look([file], signal);
      const moved = Math.abs(text.split('\n').length - linesBefore);
      const finding = foundAgain(wanted, look, left) ?? foundChanged(wanted, look, [...left, ...stay], moved);
      if (finding === undefined) {
        yield { finding: wanted, ...none, why: 'an earlier repair took it away', outcome: 'gone before' };
        continue;
      }
      stay.push(finding);
      // Who asked knows it by the fingerprint that it had.
      const told = { ...finding, fingerprint: wanted.fingerprint };
      const task = { finding, file, before: look };
      const judgeTools = { ...tools, scanner };
      const judged = async (candidate: Candidate): Promise<Judgement> => {
        const first = await judge(candidate, task, judgeTools, signal);
        const other = signal.aborted ? undefined : await reform?.(first, file);
        if (other === undefined) return first;
        const second = await judge(other, task, judgeTools, signal);
        return rank[second.verdict.kind] < rank[first.verdict.kind] ? second : first;
      };
      const judgements: Judgement[] = [];
      const offered = await repairer.repairsFor(finding, file, tools.read);
      const tryAll = async (candidates: readonly Candidate[]): Promise<void> => {
        for (const candidate of candidates) {
          if (signal.aborted || judgements.some(({ verdict }) => verdict.kind === 'fixed')) return;
          judgements.push(await judged(candidate));
        }
      };
      if (offered.kind === 'repairs') await tryAll(offered.repairs.map(toCandidate));
      const notes: string[] = [];
      if (more !== undefined && !signal.aborted && !judgements.some(({ verdict }) => verdict.kind === 'fixed')) {
        const asked = await more(finding, file, judged);
        judgements.push(...asked.judgements);
        notes.push(...[asked.why].filter((one) => one !== ''), ...asked.notes);
      }
      judgements.sort((a, b) => rank[a.verdict.kind] - rank[b.verdict.kind]);
      if (signal.aborted) return;
      let [best] = judgements;
      if (best === undefined) {
        yield {
          finding: told,
          ...none,
          why: offered.kind === 'none' ? offered.why : 'no repair is known',
          notes,
          outcome: 'not fixed',
        };
        continue;
      }
      let before = await textsBefore(best, file, tools.read);
      let decision = await decide(finding, best, before);
      while (typeof decision === 'object') {
        best = await judged(decision.instead);
        judgements.unshift(best);
        if (signal.aborted) return;
        before = await textsBefore(best, file, tools.read);
        decision = await decide(finding, best, before);
      }
      // Whoever stops has said nothing of this one either.
      if (decision === 'stop') return;
      const { kind } = best.verdict;
      const outcome: Repaired['outcome'] =
        decision === 'accept' && kind !== 'not fixed'
          ? (await keep(finding, best, before))
            ? 'accepted'
            : 'not kept'
          : kind === 'proposal'
            ? 'proposed'
            : kind === 'fixed'
              ? 'skipped'
              : 'not fixed';
      if (outcome === 'accepted') {
        stay.pop();
        scanner.accept(best.texts);
        text = best.texts.find((one) => one.path === path)?.text ?? text;
        // The look of the judge is the look of the file as it now stands.
        look =
          best.look === undefined
            ? undefined
            : { ...best.look, findings: best.look.findings.filter((one) => one.path === path) };
      }
      yield { finding: told, judgements, why: '', notes, outcome, before };
    }
  }
}

const rank = { fixed: 0, proposal: 1, 'not fixed': 2 } as const;

const toCandidate = (repair: Repair): Candidate => ({ origin: 'rule', ...repair });

/** The finding in the text as it is now: the same one, else the first of its equals that is not on the list itself. */
const foundAgain = (wanted: Finding, { findings }: ScannerLook, left: readonly Finding[]): Finding | undefined => {
  const alike = findings.filter(
    (one) =>
      one.ruleId === wanted.ruleId &&
      sameCode(one.fingerprint) === sameCode(wanted.fingerprint) &&
      one.suppression === undefined,
  );
  const others = left.filter(
    (one) => one.ruleId === wanted.ruleId && sameCode(one.fingerprint) === sameCode(wanted.fingerprint),
  );
  const [same] = alike.slice(Math.max(0, alike.length - others.length - 1));
  if (same !== undefined) return same;
  // A repair in the same statement changed its code: what the rule finds in the same function and nobody else on the list asks for.
  return findings.find(
    (one) =>
      one.ruleId === wanted.ruleId &&
      one.symbol === wanted.symbol &&
      one.suppression === undefined &&
      !left.some((other) => other.ruleId === one.ruleId && sameCode(other.fingerprint) === sameCode(one.fingerprint)),
  );
};

/**
 * The finding whose own code a former repair changed: two weaknesses of one call, of which the first is gone. A finding of the rule that is none of
 * the others, no further away than the text has moved.
 */
const foundChanged = (
  wanted: Finding,
  { findings }: ScannerLook,
  others: readonly Finding[],
  moved: number,
): Finding | undefined => {
  const known = others.filter(({ ruleId }) => ruleId === wanted.ruleId).map(({ fingerprint }) => sameCode(fingerprint));
  const away = ({ span }: Finding): number => Math.abs(span.start.line - wanted.span.start.line);
  return findings
    .filter((one) => {
      if (one.ruleId !== wanted.ruleId || one.suppression !== undefined) return false;
      const at = known.indexOf(sameCode(one.fingerprint));
      if (at >= 0) known.splice(at, 1);
      return at < 0 && away(one) <= moved + 3;
    })
    .toSorted((a, b) => away(a) - away(b))[0];
};

const textsBefore = async (
  { texts }: Judgement,
  file: SourceText,
  read: JudgeTools['read'],
): Promise<readonly SourceText[]> => {
  const before: SourceText[] = [];
  for (const { path } of texts) {
    const text = path === file.path ? file.text : await read(path);
    if (text !== undefined) before.push({ path, text });
  }
  return before;
};
