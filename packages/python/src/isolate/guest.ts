/**
 * The program of a guest process: serves runs of the executor until the host closes the line.
 *
 * Started by `node --build-snapshot` it runs a small program of ours instead and stops there, so that what it has become can be kept
 * and guests begin where it stopped (`make-snapshot.ts`).
 */
import { startupSnapshot } from 'node:v8';
import { runGuest } from '../run/guest-run.ts';
import { serveGuest } from './serve-guest.ts';
import { warmUp } from './warm-up.ts';

if (startupSnapshot.isBuildingSnapshot()) {
  startupSnapshot.setDeserializeMainFunction(() => {
    serveGuest(runGuest);
  });
  void warmUp(runGuest);
} else serveGuest(runGuest);
