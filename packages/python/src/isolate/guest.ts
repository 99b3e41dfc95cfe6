/** The program of a guest process: serves runs of the executor until the host closes the line. */
import { runGuest } from '../run/guest-run.ts';
import { serveGuest } from './serve-guest.ts';

serveGuest(runGuest);
