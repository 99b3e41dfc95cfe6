import type { FileMeter } from './file-limits.ts';
import type { OpenHow } from './open-mode.ts';
import type { VirtualFiles } from './virtual-files.ts';

const piece = 256 * 1024;
const reading: OpenHow = { read: true, write: false, append: false, create: false, truncate: false, exclusive: false };
const writing: OpenHow = { read: false, write: true, append: false, create: true, truncate: true, exclusive: false };

/**
 * Copies the bytes of a file, piece by piece; says how many. The caller checks first that the two are not one file.
 *
 * Errors: those of opening, reading and writing.
 */
export const copyFile = (files: VirtualFiles, from: string, to: string, meter: FileMeter): number => {
  files.touch(from, 'copy');
  const source = files.open(from, reading);
  try {
    const target = files.open(to, writing);
    try {
      let done = 0;
      for (let bytes = source.read(piece); bytes.length > 0; bytes = source.read(piece)) {
        done += target.write(bytes);
        meter.free?.(bytes.length);
      }
      return done;
    } finally {
      target.close();
    }
  } finally {
    source.close();
  }
};

/** What `shutil.copystat` carries over: permission bits and times. */
export const copyStat = (files: VirtualFiles, from: string, to: string): void => {
  files.touch(from, 'copy');
  const stat = files.stat(from);
  files.chmod(to, stat.mode & 0o7777);
  files.utime(to, { accessed: stat.accessed, modified: stat.modified });
};

/** Removes a folder with all that is in it, as `shutil.rmtree`; links are removed, not followed. */
export const removeTree = (files: VirtualFiles, top: string, meter: FileMeter): void => {
  files.touch(top, 'delete');
  const waiting: { readonly path: string; readonly emptied: boolean }[] = [{ path: top, emptied: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.emptied) {
      files.rmdir(next.path);
      continue;
    }
    waiting.push({ path: next.path, emptied: true });
    for (const entry of files.entries(next.path)) {
      meter.spend(2);
      const path = `${next.path}/${entry.name}`;
      if (entry.kind === 'folder') waiting.push({ path, emptied: false });
      else files.remove(path);
    }
  }
};
