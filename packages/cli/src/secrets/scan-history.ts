/**
 * Secrets that stand only in git's history.
 *
 * Every text of the history is looked at once, oldest first. A secret that the working tree still holds is its own finding there;
 * one that stands in several texts is told where it first appeared. Paths of these findings are `<commit>:<path>`, as git
 * writes them: `git show <commit>:<path>` shows the text.
 */
import { createHash } from 'node:crypto';
import type { Diagnostic } from '@sallyport/core';
import { newFileScanner, type FileLook, type FoundInFile } from '@sallyport/analyze';
import { sourceOf } from '../discovery/read-source.ts';
import { lookAtSource } from '../execute/look-at.ts';
import type { Outcome } from '../execute/outcome.ts';
import { blobBytes, historyBlobs, type HistoryBlob, type HistoryBlobs, type HistoryOptions } from './history-blobs.ts';

export interface History {
  readonly outcomes: readonly Outcome[];
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that findings point into, by `<commit>:<path>`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** How much text is kept for code frames. Units: UTF-16 units. */
const mostText = 64 << 20;

/** `present`: hashes of the secrets that the working tree holds, from `secretHash`. */
export const scanHistory = async (
  options: HistoryOptions & { readonly timeoutMs: number },
  present: ReadonlySet<string>,
): Promise<History> => {
  const history = await historyBlobs(options);
  const scanner = newFileScanner([], [], undefined, { secrets: true });
  const seen = new Set(present);
  const texts = new Map<string, string>();
  const outcomes: Outcome[] = [];
  let held = 0;
  let looked = 0;
  let tooLarge = 0;
  let missing = 0;
  for await (const { blob, bytes } of blobBytes(history.blobs, options)) {
    if (options.signal.aborted) break;
    if (bytes === 'too large') tooLarge += 1;
    if (bytes === 'missing') missing += 1;
    if (typeof bytes === 'string') continue;
    const file = { path: blob.path, size: bytes.byteLength, explicit: false, only: 'secrets' as const };
    const source = sourceOf(file, bytes);
    if (source.kind !== 'text') continue;
    looked += 1;
    const { outcome } = await lookAtSource(file, source, scanner, {
      root: options.folder,
      timeoutMs: options.timeoutMs,
    });
    const place = `${blob.commit.slice(0, 12)}:${blob.path}`;
    if (outcome.result.kind !== 'looked') {
      outcomes.push({ ...outcome, path: place });
      continue;
    }
    const look = onlyNew(outcome.result.look, source.text, blob, place, seen);
    if (look.findings.length === 0) continue;
    held += source.text.length;
    if (held <= mostText) texts.set(place, source.text);
    outcomes.push({ ...outcome, path: place, result: { kind: 'looked', look }, diagnostics: [], dependsOn: {} });
  }
  return { outcomes, texts, diagnostics: said(history, looked, tooLarge, missing) };
};

/** What tells two secrets apart without keeping them. */
export const secretHash = (ruleId: string, secret: string): string =>
  createHash('sha256').update(`${ruleId}\0${secret}`).digest('base64');

const onlyNew = (look: FileLook, text: string, blob: HistoryBlob, place: string, seen: Set<string>): FileLook => {
  const findings = look.findings.flatMap((finding): readonly FoundInFile[] => {
    const { ruleId, span } = finding;
    if (!ruleId.startsWith('secrets.') || ruleId.startsWith('secrets.frontend.')) return [];
    const hash = secretHash(ruleId, text.slice(span.start.offset, span.end.offset));
    if (seen.has(hash)) return [];
    seen.add(hash);
    return [
      {
        ...finding,
        path: place,
        message: `Only in git's history, since commit ${blob.commit.slice(0, 12)} of ${blob.day}: deleting it did not help. ${finding.message}`,
      },
    ];
  });
  return { ...look, path: place, findings, ignoreComments: [], diagnostics: [] };
};

const said = (
  { more, shallow, submodules }: HistoryBlobs,
  looked: number,
  tooLarge: number,
  missing: number,
): readonly Diagnostic[] => [
  {
    kind: 'history',
    level: more ? 'warning' : 'note',
    incomplete: more,
    text: `git history: ${String(looked)} texts looked at, each once${tooLarge === 0 ? '' : `; ${String(tooLarge)} above --max-file-size passed over`}${more ? '; there are more than a million, the rest was not looked at' : ''}`,
    remedy: 'nothing to do',
  },
  ...(shallow
    ? [
        notThere(
          'git history: this clone is shallow, its older commits are not here and were not looked at',
          'git fetch --unshallow',
        ),
      ]
    : []),
  ...(missing > 0
    ? [
        notThere(
          `git history: ${String(missing)} ${missing === 1 ? 'text is' : 'texts are'} missing in this partial clone and ${missing === 1 ? 'was' : 'were'} not looked at`,
          'git fetch --refetch --no-filter',
        ),
      ]
    : []),
  ...(submodules.length > 0
    ? [
        {
          kind: 'history',
          level: 'warning',
          incomplete: false,
          text: `git history: submodules have a history of their own, which was not looked at: ${submodules.slice(0, 5).join(', ')}${submodules.length > 5 ? ` and ${String(submodules.length - 5)} more` : ''}`,
          remedy: 'run sallyport scan --history in each of them',
        } as const,
      ]
    : []),
];

const notThere = (text: string, remedy: string): Diagnostic => ({
  kind: 'history',
  level: 'warning',
  incomplete: true,
  text,
  remedy,
});
