/** Asking a model which calls let untrusted data in, do harm with it or make it harmless, where the rules know none. */
export { nameByModel, showDeepQuestions } from './name-by-model.ts';
export type { DeepTools, NamedByModel } from './name-by-model.ts';
export { proposeSlices } from './propose-slices.ts';
export type { DeepFile, Slice } from './propose-slices.ts';
