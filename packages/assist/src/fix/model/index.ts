/** Repairs by a model. Apart from the other repairs, so that these do not load what asks. */
export { repairByModel, showRepairQuestion } from './repair-by-model.ts';
export type { ModelRepair, ModelRepairTools } from './repair-by-model.ts';
export { isLasting } from '../../model/model-problem.ts';
export type { RuleWords } from './repair-question.ts';
export { repairProgram } from './repair-program.ts';
