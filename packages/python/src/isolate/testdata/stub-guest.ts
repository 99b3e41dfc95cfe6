import { serveGuest } from '../serve-guest.ts';
import { stubRun } from './stub-run.ts';

serveGuest(stubRun);
