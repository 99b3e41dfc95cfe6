/** C text → what goes wrong when it runs, and what could not be judged. */
export { cRule, cRules, judgedBy } from './c-rules.ts';
export type { CRuleId } from './c-rules.ts';
export { examineC } from './examine-c.ts';
export type { ExaminedC, ExamineOptions } from './examine-c.ts';
export type { CFinding, GaveUp, TraceStep, Undecided } from './found.ts';
export { unreadBody } from '../languages/c/unread-body.ts';
