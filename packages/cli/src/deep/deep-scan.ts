/**
 * The model's part of `scan --deep`: slices of the code → names that a model gives → rules → a second look → findings.
 *
 * The scan is over when this begins, and nothing here changes what it found. Whatever goes wrong is a sentence in the report. The code that asks is
 * loaded where there is a model to ask.
 */
import type { Diagnostic, RuleMeta } from '@sallyport/core';
import { isWritable, namedRuleFile, newKnownNames, weaknessClasses } from '@sallyport/analyze/deep';
import type { FileLook } from '@sallyport/analyze';
import type { NamedByModel } from '@sallyport/assist/deep';
import type { ModelPort } from '@sallyport/assist/model';
import { visibleLine } from '@sallyport/core/report/visible';
import type { Scanned } from '../commands/scan.ts';
import type { ScanRequest } from '../commands/scan-request.ts';
import type { Io } from '../io.ts';
import { openedModel } from '../model/opened-model.ts';
import { shownPrompt } from '../model/shown-prompt.ts';
import { spentText } from '../model/spent-text.ts';
import type { RulesPack } from '../rules-in/rules-pack.ts';
import { UsageError } from '../usage-error.ts';
import { writeAtomically } from '../write-atomically.ts';
import { count, deepMissing, deepNote, fewPaths } from './deep-problems.ts';
import type { DeepRequest } from './deep-request.ts';
import { readFilesFor } from './read-files.ts';
import { runNamedRules } from './run-named-rules.ts';

/** What the deep scan adds to a report. */
export interface DeepPart {
  readonly looks: readonly FileLook[];
  readonly rules: readonly RuleMeta[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Questions of one run at the most. */
const usualQuestions = 24;

interface Given {
  readonly request: ScanRequest;
  readonly deep: DeepRequest;
  readonly pack: RulesPack;
  readonly scanned: Scanned;
}

/** The model's part, with the reason where there is none. */
export const deepScan = async (given: Given, io: Io): Promise<DeepPart> => {
  const { request, deep } = given;
  const nothing = (...diagnostics: readonly Diagnostic[]): DeepPart => ({ looks: [], rules: [], diagnostics });
  if (request.stdin) return nothing(deepMissing('standard input is not asked about', 'name files or folders'));
  if (io.signal.aborted) return nothing();
  let model: ModelPort;
  try {
    const opened = await openedModel(deep, io);
    if ('text' in opened) return nothing(deepMissing(opened.text, opened.remedy));
    ({ model } = opened);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return nothing(deepMissing(error.message, error.remedy));
  }
  return deepScanBy(model, given, io);
};

/** The part of this model. */
export const deepScanBy = async (
  model: ModelPort,
  given: Given & { readonly mostQuestions?: number },
  io: Io,
): Promise<DeepPart> => {
  const { request, deep, scanned } = given;
  const { slices, tools, read } = await prepared(given, model, io.signal);
  const { nameByModel } = await import('@sallyport/assist/deep');
  let named: NamedByModel;
  try {
    named = await nameByModel(slices, { ...tools, model, isWritable, signal: io.signal });
  } catch (error) {
    if (!io.signal.aborted) throw error;
    return { looks: [], rules: [], diagnostics: [deepMissing('interrupted before the model had answered')] };
  }
  if (slices.length > 0) io.err(spentText(model));
  const file = namedRuleFile(named.places, given.pack.rules);
  const diagnostics = [...partial(named), ...passedOver(read)];
  const ran =
    file.rules.length === 0
      ? { looks: [], known: 0, over: 0, left: [] }
      : await runNamedRules(
          file.rules,
          scanned.outcomes,
          { root: scanned.discovered.root ?? io.cwd, secrets: given.pack.secrets },
          request,
          io.signal,
        );
  const findings = ran.looks.reduce((sum, look) => sum + look.findings.length, 0);
  const summary = summaryText(named, findings, ran.known);
  io.err(`deep scan: ${summary}\n`);
  return {
    looks: ran.looks,
    rules: file.rules.map(({ meta }) => meta),
    diagnostics: [
      ...diagnostics,
      ...(ran.left.length > 0
        ? [
            deepMissing(
              `${count(ran.left.length, 'file')} not looked at with the rules made of names: ${fewPaths(ran.left)}`,
            ),
          ]
        : []),
      ...(ran.over > 0 ? [deepMissing(`${count(ran.over, 'further finding')} of rules made of names not told`)] : []),
      deepNote(summary),
      ...saved(deep, file.text, io),
    ],
  };
};

/** Prints what would be sent. Errors: `UsageError` where there is nobody to send it to. */
export const showDeepPrompts = async (given: Given, io: Io): Promise<void> => {
  const opened = await openedModel(given.deep, io);
  if ('text' in opened) throw new UsageError(`--show-prompt: nothing would be sent: ${opened.text}`, opened.remedy);
  if (given.request.stdin)
    throw new UsageError('--show-prompt: standard input is not asked about', 'name files or folders');
  const { slices, tools } = await prepared(given, opened.model, io.signal);
  const { showDeepQuestions } = await import('@sallyport/assist/deep');
  if (slices.length === 0) io.err('nothing would be sent: no function is worth asking about\n');
  for await (const { paths, shown } of showDeepQuestions(slices, { ...tools, model: opened.model })) {
    io.out(`# ${visibleLine(paths)}\n`);
    io.out(shown.kind === 'shown' ? `${shownPrompt(shown)}\n` : `nothing would be sent: ${shown.text}\n\n`);
  }
};

const prepared = async (
  { pack, scanned, mostQuestions = usualQuestions }: Given & { readonly mostQuestions?: number },
  model: ModelPort,
  signal: AbortSignal,
) => {
  const { proposeSlices } = await import('@sallyport/assist/deep');
  const read = await readFilesFor(scanned.outcomes, scanned.source, (path) => model.denies(path), signal);
  const weaknesses = {
    python: weaknessClasses(pack.rules, 'python').map(({ cwe }) => cwe),
    javascript: weaknessClasses(pack.rules, 'javascript').map(({ cwe }) => cwe),
  };
  // Without rules that follow data in a language there is nothing that a name could add to.
  const files = read.files.filter(({ language }) => weaknesses[language].length > 0);
  const slices = proposeSlices(files, { isKnown: newKnownNames(pack.rules) });
  return { read, slices, tools: { weaknesses, mostQuestions } };
};

/** What nobody was asked about, and why. */
const partial = ({ problems, unasked, slices, answered, notes }: NamedByModel): readonly Diagnostic[] => [
  ...problems.map((problem) => deepMissing(problem)),
  ...(unasked.length > 0
    ? [
        deepMissing(
          `partial: the model answered about ${String(answered)} of ${count(slices, 'function')}; not about ${fewPaths(unasked)}`,
          problems.length > 0 ? undefined : 'name fewer paths for one scan',
        ),
      ]
    : []),
  ...notes.map((note) => deepNote(note)),
];

const passedOver = ({ containers, left }: Awaited<ReturnType<typeof readFilesFor>>): readonly Diagnostic[] => [
  ...(containers > 0
    ? [
        deepNote(
          `${count(containers, 'page, notebook or other container', 'pages, notebooks or other containers')} of code not asked about; the rules made of names run there too`,
        ),
      ]
    : []),
  ...(left.length > 0 ? [deepMissing(`${count(left.length, 'file')} not read for questions: ${fewPaths(left)}`)] : []),
];

const summaryText = (
  { by, places, slices, answered, dropped }: NamedByModel,
  findings: number,
  known: number,
): string => {
  const kinds = (['source', 'sink', 'sanitizer'] as const).map((kind) =>
    count(places.filter((one) => one.kind === kind).length, kind),
  );
  const lost = [...dropped].map(([why, number]) => `${String(number)} ${why}`);
  return [
    `${visibleLine(by)} answered about ${String(answered)} of ${count(slices, 'function')} and named ${kinds.join(', ')}`,
    ...(lost.length > 0 ? [`passed over: ${lost.join('; ')}`] : []),
    `${count(findings, 'finding')}${known > 0 ? ` (and ${String(known)} that rules have already)` : ''}`,
  ].join('; ');
};

const saved = ({ save }: DeepRequest, text: string, io: Io): readonly Diagnostic[] => {
  if (save === undefined) return [];
  if (text === '') return [deepMissing(`--save-rules ${save.given}: nothing was named, so nothing was written`)];
  try {
    writeAtomically(save.path, text);
  } catch (error) {
    return [
      deepMissing(
        `--save-rules ${save.given}: the file cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : 'the disk refused'})`,
        'choose another place; with the same question the answers come from the cache',
      ),
    ];
  }
  io.err(
    `rules of the deep scan are in ${save.given}: read them, then scan with --rules default --rules ${save.given}\n`,
  );
  return [];
};
