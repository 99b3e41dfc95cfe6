import type { Judged } from '../judge.ts';
import { type GateResult, notAvailable } from '../gate-evidence.ts';

export const deleted = (_judged: Judged): GateResult => notAvailable('to come');
