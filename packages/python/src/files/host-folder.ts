/**
 * A folder of the disk as a `HostFolder`: the one file of the file system that touches the disk.
 *
 * The promise: nothing outside of the folder is read, changed or even asked about, also when somebody else moves and links
 * files at the same time. On Linux a path is walked from an open descriptor of the root, one name at a time, each opened
 * with `O_NOFOLLOW` relative to the one before (through `/proc/self/fd`, since Node has no `openat`): there is no moment
 * between the check and the use. Where that is missing, every folder on the way is checked not to be a link, and a file
 * that was opened must be the one that stands there, in a folder whose real path is inside; whoever swaps folders at
 * the right moment can be noticed too late there, so read-write mounts of folders that others change need Linux.
 *
 * Files with several names are read, but only replaced and never changed in place: the other name may lie outside. Devices,
 * pipes and sockets are not opened.
 */
import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fstatSync,
  ftruncateSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeSync,
  type BigIntStats,
} from 'node:fs';
import { join, sep } from 'node:path';
import { platform } from 'node:process';
import { fileCodes, type FileCode } from './file-problem.ts';
import { hostNames, nameProblem } from './host-name.ts';
import type { HostChange, HostEntry, HostFailure, HostFolder, HostStat, HostWrite } from './host-port.ts';

export interface OpenHostFolder extends HostFolder {
  /** Lets go of the folder; the port fails from then on. */
  close(): void;
}

const { O_RDONLY, O_RDWR, O_WRONLY, O_CREAT, O_EXCL } = constants;
/** Missing on Windows, where they are 0 and the checks by path must do. */
const O_NOFOLLOW = (constants.O_NOFOLLOW as number | undefined) ?? 0;
const O_DIRECTORY = (constants.O_DIRECTORY as number | undefined) ?? 0;
const O_NONBLOCK = (constants.O_NONBLOCK as number | undefined) ?? 0;
const O_NOCTTY = (constants.O_NOCTTY as number | undefined) ?? 0;
const descriptors = '/proc/self/fd';
const staged = /^\.sallyport-[0-9a-f]{24}\.part$/;

/** A refusal on its way out of this file. */
class Refused {
  readonly code: FileCode;

  constructor(code: FileCode) {
    this.code = code;
  }
}

/**
 * Opens a folder of the disk for a mount. `read` refuses every change, whatever the mount says. `paths` does without
 * descriptors even where they could be walked, so that the other way can be tested there.
 *
 * Errors: those of Node if there is no such folder: that is the host's own mistake.
 */
export const openHostFolder = (
  root: string,
  access: 'read' | 'write',
  walk: 'descriptors' | 'paths' = 'descriptors',
): OpenHostFolder => new DiskFolder(root, access, walk);

class DiskFolder implements OpenHostFolder {
  private readonly root: string;
  private readonly access: 'read' | 'write';
  /** The open root, where descriptors can be walked. */
  private fd: number | undefined;
  private open = true;

  constructor(root: string, access: 'read' | 'write', walk: 'descriptors' | 'paths') {
    this.root = realpathSync(root);
    this.access = access;
    if (walk === 'descriptors' && platform === 'linux' && existsSync(descriptors)) {
      this.fd = openSync(this.root, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    } else readdirSync(this.root);
  }

  close(): void {
    this.open = false;
    if (this.fd !== undefined) closeSync(this.fd);
    this.fd = undefined;
  }

  stat(path: string): HostStat | HostFailure {
    return this.guarded(path, (folder, name) => statOf(folder, name));
  }

  list(path: string): readonly HostEntry[] | HostFailure {
    return this.guarded(path, (folder, name) =>
      within(folder, name, (inner) =>
        readdirSync(inner.path, { withFileTypes: true, encoding: 'buffer' }).flatMap((entry): HostEntry[] => {
          const text = entry.name.toString('utf8');
          const kind = entry.isFile()
            ? 'file'
            : entry.isDirectory()
              ? 'folder'
              : entry.isSymbolicLink()
                ? 'link'
                : undefined;
          const sayable = nameProblem(text, platform) === undefined && Buffer.from(text, 'utf8').equals(entry.name);
          return kind === undefined || !sayable || staged.test(text) ? [] : [{ name: text, kind }];
        }),
      ),
    );
  }

  read(path: string, offset: number, length: number): Uint8Array | HostFailure {
    return this.guarded(path, (folder, name) => {
      if (!isCount(offset) || !isCount(length)) throw new Refused('EINVAL');
      return withFile(folder, name, O_RDONLY, (fd, stat) => {
        const left = stat.size - BigInt(offset);
        const size = left < 0n ? 0 : left < BigInt(length) ? Number(left) : length;
        const bytes = new Uint8Array(size);
        let done = 0;
        while (done < size) {
          const count = readSync(fd, bytes, done, size - done, offset + done);
          if (count === 0) break;
          done += count;
        }
        return bytes.subarray(0, done);
      });
    });
  }

  write(path: string, bytes: Uint8Array, how: HostWrite): HostStat | HostFailure {
    return this.guarded(path, (folder, name) => {
      this.mayWrite(name);
      switch (how.kind) {
        case 'create': {
          const fd = openSync(folder.at(name), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, how.mode & 0o777);
          closeSync(fd);
          break;
        }
        case 'replace':
          replace(folder, name, bytes);
          break;
        case 'at':
          if (!isCount(how.offset)) throw new Refused('EINVAL');
          withFile(folder, name, O_RDWR, (fd, stat) => {
            if (stat.nlink > 1n) throw new Refused('EPERM');
            writeAll(fd, bytes, how.offset);
          });
          break;
        case 'cut':
          if (!isCount(how.size)) throw new Refused('EINVAL');
          withFile(folder, name, O_RDWR, (fd, stat) => {
            if (stat.nlink > 1n) throw new Refused('EPERM');
            ftruncateSync(fd, how.size);
          });
          break;
        default:
          return unreachable(how);
      }
      return statOf(folder, name);
    });
  }

  change(change: HostChange): HostStat | HostFailure | undefined {
    return this.guarded<HostStat | HostFailure | undefined>(change.path, (folder, name) => {
      this.mayWrite(name);
      switch (change.kind) {
        case 'make-folder':
          mkdirSync(folder.at(name), change.mode & 0o777);
          return undefined;
        case 'remove-file':
          unlinkSync(folder.at(name));
          return undefined;
        case 'remove-folder':
          rmdirSync(folder.at(name));
          return undefined;
        case 'rename':
          return this.guarded(change.to, (target, newName): undefined => {
            this.mayWrite(newName);
            renameSync(folder.at(name), target.at(newName));
          });
        case 'set-mode':
          withEither(folder, name, (fd) => fchmodSync(fd, change.mode & 0o777));
          return undefined;
        case 'set-times':
          lutimesSync(folder.at(name), seconds(change.accessed), seconds(change.modified));
          return undefined;
        default:
          return unreachable(change);
      }
    });
  }

  private mayWrite(name: string): void {
    if (this.access !== 'write') throw new Refused('EROFS');
    if (name === '') throw new Refused('EBUSY');
  }

  /** Walks to the folder of a path, does the work with the last name, and turns the system's errors into values. */
  private guarded<T>(path: string, work: (folder: Walked, name: string) => T): T | HostFailure {
    if (!this.open) return { failed: 'EBADF' };
    const names = hostNames(path, platform);
    if (typeof names === 'string') return { failed: names };
    let walked: Walked | undefined;
    try {
      walked = new Walked(this.root, this.fd);
      for (const name of names.slice(0, -1)) walked.enter(name);
      return work(walked, names.at(-1) ?? '');
    } catch (problem) {
      return { failed: codeOf(problem) };
    } finally {
      walked?.leave();
    }
  }
}

/** A folder on the way, held by a descriptor where there are such; otherwise by its path. */
class Walked {
  readonly root: string;
  private readonly rootFd: number | undefined;
  private fd: number | undefined;
  path: string;

  constructor(root: string, fd: number | undefined) {
    this.root = root;
    this.rootFd = fd;
    this.fd = fd;
    this.path = fd === undefined ? root : `${descriptors}/${fd}`;
  }

  /** The path of a name in this folder; '' is the folder itself. */
  at(name: string): string {
    return name === '' ? this.path : this.rootFd === undefined ? join(this.path, name) : `${this.path}/${name}`;
  }

  enter(name: string): void {
    if (name === '') return;
    const next = this.at(name);
    if (this.rootFd === undefined) {
      const stat = lstatSync(next);
      if (stat.isSymbolicLink() || !stat.isDirectory()) throw new Refused('ENOTDIR');
      const real = realpathSync(next);
      if (!real.startsWith(this.root.endsWith(sep) ? this.root : this.root + sep)) throw new Refused('EACCES');
      this.path = next;
      return;
    }
    const fd = openSync(next, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK);
    this.leave();
    this.fd = fd;
    this.path = `${descriptors}/${fd}`;
  }

  leave(): void {
    if (this.fd !== undefined && this.fd !== this.rootFd) closeSync(this.fd);
    this.fd = this.rootFd;
  }
}

const within = <T>(folder: Walked, name: string, work: (inner: Walked) => T): T => {
  folder.enter(name);
  return work(folder);
};

const statOf = (folder: Walked, name: string): HostStat => {
  const path = folder.at(name);
  // The root's own path is a link of /proc to the open folder, which is what is meant.
  const stat = name === '' ? rootStat(path) : lstatSync(path, { bigint: true });
  const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : stat.isSymbolicLink() ? 'link' : undefined;
  if (kind === undefined) throw new Refused('EACCES');
  return {
    kind,
    id: `${stat.dev}:${stat.ino}`,
    size: Number(stat.size),
    mode: Number(stat.mode & 0o777n),
    links: Number(stat.nlink),
    accessed: String(stat.atimeNs),
    modified: String(stat.mtimeNs),
    changed: String(stat.ctimeNs),
    target: kind === 'link' ? targetOf(path) : undefined,
  };
};

const rootStat = (path: string): BigIntStats => {
  const fd = openSync(path, O_RDONLY | O_DIRECTORY);
  try {
    return fstatSync(fd, { bigint: true });
  } finally {
    closeSync(fd);
  }
};

const targetOf = (path: string): string => {
  const bytes = readlinkSync(path, { encoding: 'buffer' });
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) throw new Refused('EILSEQ');
  return text;
};

/** Opens a regular file, not a link to one, and makes sure that it is what was opened. */
const withFile = <T>(folder: Walked, name: string, flags: number, work: (fd: number, stat: BigIntStats) => T): T => {
  if (name === '') throw new Refused('EISDIR');
  const path = folder.at(name);
  const before = lstatSync(path, { bigint: true });
  if (before.isDirectory()) throw new Refused('EISDIR');
  if (before.isSymbolicLink()) throw new Refused('ELOOP');
  if (!before.isFile()) throw new Refused('EACCES');
  const fd = openSync(path, flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  try {
    const stat = fstatSync(fd, { bigint: true });
    if (!stat.isFile() || stat.ino !== before.ino || stat.dev !== before.dev) throw new Refused('EACCES');
    return work(fd, stat);
  } finally {
    closeSync(fd);
  }
};

const withEither = (folder: Walked, name: string, work: (fd: number) => void): void => {
  const before = lstatSync(folder.at(name), { bigint: true });
  if (!before.isFile() && !before.isDirectory()) throw new Refused('EACCES');
  if (before.isFile() && before.nlink > 1n) throw new Refused('EPERM');
  const fd = openSync(folder.at(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  try {
    work(fd);
  } finally {
    closeSync(fd);
  }
};

/** Writes a file beside the old one and moves it into its place, with the old one's permission bits. */
const replace = (folder: Walked, name: string, bytes: Uint8Array): void => {
  const old = lstatSync(folder.at(name), { throwIfNoEntry: false });
  if (old !== undefined && !old.isFile()) throw new Refused(old.isDirectory() ? 'EISDIR' : 'EACCES');
  // A file that may not be written must not be replaced either.
  if (old !== undefined) withFile(folder, name, O_WRONLY, () => undefined);
  const part = folder.at(`.sallyport-${randomBytes(12).toString('hex')}.part`);
  const fd = openSync(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    try {
      writeAll(fd, bytes, 0);
      fchmodSync(fd, (old?.mode ?? 0o644) & 0o777);
    } finally {
      closeSync(fd);
    }
    renameSync(part, folder.at(name));
  } catch (problem) {
    unlinkSync(part);
    throw problem;
  }
};

const writeAll = (fd: number, bytes: Uint8Array, offset: number): void => {
  let done = 0;
  while (done < bytes.length) done += writeSync(fd, bytes, done, bytes.length - done, offset + done);
};

const seconds = (nanoseconds: string): number => {
  if (!/^-?\d{1,20}$/.test(nanoseconds)) throw new Refused('EINVAL');
  return Number(nanoseconds) / 1e9;
};

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** The code of an error of Node or of our own; one that has no name here is an input/output error. */
const codeOf = (problem: unknown): FileCode => {
  if (problem instanceof Refused) return problem.code;
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
  return (typeof code === 'string' ? fileCodes.get(code) : undefined) ?? 'EIO';
};

const unreachable = (value: never): never => {
  throw new Error(`no such change: ${JSON.stringify(value)}`);
};
