import type { Judged } from '../judge.ts';
import { type GateResult, notAvailable } from '../gate-evidence.ts';

export const hidden = (_judged: Judged): GateResult => notAvailable('to come');
