/**
 * The model's part of a review: asked when the user says so, by flag or own configuration, and never because a project does.
 *
 * The SDK is loaded here, when there is something to ask. Whatever goes wrong is a sentence in the report.
 */
import { noModelReview, type ModelReview, type Review } from '@sallyport/assist/review';
import type { ModelPort } from '@sallyport/assist/model';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newBareTexts, newCodeReader } from '@sallyport/analyze/outline';
import { visibleLine } from '@sallyport/core/report/visible';
import type { Parsed } from '../arguments/option.ts';
import type { Config } from '../config/config.ts';
import type { Io } from '../io.ts';
import { openedModel } from '../model/opened-model.ts';
import { shownPrompt } from '../model/shown-prompt.ts';
import { spentText } from '../model/spent-text.ts';
import { UsageError } from '../usage-error.ts';

/** Files of one review that a model is asked about, each twice. */
const mostFiles = 20;

interface Setting {
  /** The file that `--config` names. */
  readonly config: string | undefined;
  /** The project's configuration that the change is judged by. */
  readonly project: Config;
}

/** What a user wants of a model. Errors: `UsageError` for flags that contradict each other. */
export const modelWanted = (
  { switches }: Pick<Parsed, 'switches'>,
  own: Pick<Config, 'modelReview'>,
): 'ask' | 'show' | 'nothing' => {
  const without = switches.has('no-model');
  if (without && (switches.has('model') || switches.has('show-prompt')))
    throw new UsageError('--no-model contradicts --model and --show-prompt', 'leave one of them out');
  if (switches.has('show-prompt')) return 'show';
  return !without && (switches.has('model') || own.modelReview === true) ? 'ask' : 'nothing';
};

/** That a project's file wants a model asked, and is not heard; nothing where it does not, or where the user says so too. */
export const passedOverWish = (
  config: Pick<Config, 'modelReview'>,
  own: Pick<Config, 'modelReview'>,
): string | undefined =>
  config.modelReview === true && own.modelReview === undefined
    ? 'model-review of the project is passed over: a review sends code, so only your own configuration may set it; --model asks the model once\n'
    : undefined;

/** What the model says of a review; with the reason where it says nothing. */
export const modelReviewOf = async (review: Review, setting: Setting, io: Io): Promise<ModelReview> => {
  let model: ModelPort;
  try {
    const opened = await openedModel(setting, io);
    if ('text' in opened) return noModelReview(`${opened.text}; ${opened.remedy}`);
    ({ model } = opened);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return noModelReview(`${error.message}${error.remedy === undefined ? '' : `; ${error.remedy}`}`);
  }
  const { reviewByModel } = await import('@sallyport/assist/model-review');
  try {
    return await reviewByModel(review, { model, ...readers(), mostFiles, signal: io.signal });
  } catch (error) {
    if (!io.signal.aborted) throw error;
    // What the engines found was found before, and is still shown.
    return noModelReview('you stopped it while the model was asked; the rest of this report is whole');
  } finally {
    io.err(spentText(model));
  }
};

/** Prints what would be sent. Errors: `UsageError` where there is nobody to send it to. */
export const showModelQuestions = async (review: Review, setting: Setting, io: Io): Promise<void> => {
  const opened = await openedModel(setting, io);
  if ('text' in opened) throw new UsageError(`--show-prompt: nothing would be sent: ${opened.text}`, opened.remedy);
  const { showReviewQuestions } = await import('@sallyport/assist/model-review');
  let isEmpty = true;
  for await (const { path, words, shown } of showReviewQuestions(review, {
    model: opened.model,
    ...readers(),
    mostFiles,
  })) {
    isEmpty = false;
    io.out(`# ${visibleLine(path)}${words === 'blank' ? ', without comments and texts' : ''}\n`);
    io.out(shown.kind === 'shown' ? `${shownPrompt(shown)}\n` : `nothing would be sent: ${shown.text}\n\n`);
  }
  if (isEmpty) io.err('nothing would be sent: no code, settings or pipeline is changed\n');
};

const readers = () => ({ reader: newCodeReader(analyzeLanguages), bare: newBareTexts(analyzeLanguages) });
