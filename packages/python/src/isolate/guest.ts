/** The entry of a guest process. */
import { runGuest } from '../run/guest-run.ts';
import { serveGuest } from './serve-guest.ts';

serveGuest(runGuest);
