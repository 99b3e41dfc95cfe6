import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { RandomAccess } from '@sallyport/deps/advisories';

/** An open file, read where it is asked. Errors: opening and reading throw what the system says. */
export const openFile = (path: string): RandomAccess & Disposable => {
  const handle = openSync(path, 'r');
  const { size } = fstatSync(handle);
  return {
    size,
    read: (offset, length) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
      let done = 0;
      while (done < bytes.length) {
        const count = readSync(handle, bytes, done, bytes.length - done, offset + done);
        if (count === 0) break;
        done += count;
      }
      return bytes.subarray(0, done);
    },
    [Symbol.dispose]: () => {
      closeSync(handle);
    },
  };
};
