/** What has to be judged before a command of a package manager may run. */
export { planGuard } from './plan-guard.ts';
export type { GuardedPackage, GuardPlan, GuardStep } from './plan-guard.ts';
