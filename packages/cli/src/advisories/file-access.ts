import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { RandomAccess } from '@sallyport/deps/advisories';

/** An open file, read where it is asked. Errors: opening and reading throw what the system says. */
export const openFile = (path: string): RandomAccess & Disposable => {
  const handle = openSync(path, 'r');
  return {
    size: fstatSync(handle).size,
    read: (offset, length) => {
      const bytes = Buffer.allocUnsafe(length);
      let done = 0;
      while (done < length) {
        const count = readSync(handle, bytes, done, length - done, offset + done);
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
