import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';

/** One for all readings: a file of `/proc` has no size, and for such Node would allocate 64 KiB each time. */
const page = Buffer.allocUnsafeSlow(8_192);

/** The first 8 KiB of a small file in `/proc`. Throws when the process is gone. */
export const readProc = (path: string): string => {
  const fd = openSync(path, 'r');
  try {
    return page.toString('latin1', 0, readSync(fd, page, 0, page.length, 0));
  } finally {
    closeSync(fd);
  }
};
