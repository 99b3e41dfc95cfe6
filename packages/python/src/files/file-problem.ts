/** The number and the words of each error, as CPython on Linux reports them. Source: errno(3), strerror(3). */
const table = {
  EPERM: [1, 'Operation not permitted'],
  ENOENT: [2, 'No such file or directory'],
  EIO: [5, 'Input/output error'],
  EBADF: [9, 'Bad file descriptor'],
  EACCES: [13, 'Permission denied'],
  EBUSY: [16, 'Device or resource busy'],
  EEXIST: [17, 'File exists'],
  EXDEV: [18, 'Invalid cross-device link'],
  ENOTDIR: [20, 'Not a directory'],
  EISDIR: [21, 'Is a directory'],
  EINVAL: [22, 'Invalid argument'],
  EMFILE: [24, 'Too many open files'],
  EFBIG: [27, 'File too large'],
  ENOSPC: [28, 'No space left on device'],
  EROFS: [30, 'Read-only file system'],
  EMLINK: [31, 'Too many links'],
  ENAMETOOLONG: [36, 'File name too long'],
  ENOTEMPTY: [39, 'Directory not empty'],
  ELOOP: [40, 'Too many levels of symbolic links'],
  EILSEQ: [84, 'Invalid or incomplete multibyte or wide character'],
  EOPNOTSUPP: [95, 'Operation not supported'],
  EDQUOT: [122, 'Disk quota exceeded'],
} as const;

export type FileCode = keyof typeof table;

/** All codes, by their name. */
export const fileCodes: ReadonlyMap<string, FileCode> = new Map(
  Object.keys(table).map((code) => [code, code as FileCode]),
);

/**
 * What `OSError` is made of: an operation on files that did not succeed.
 *
 * Thrown by the file system and turned into `FileNotFoundError`, `PermissionError` and their sisters by the runtime,
 * which chooses the class by `errno`. `path` is the text that the program gave; an operation on an open file has none.
 */
export class FileProblem {
  readonly code: FileCode;
  readonly errno: number;
  /** CPython's `strerror`. */
  readonly text: string;
  readonly path: string | undefined;
  /** The second path of `rename`, `replace`, `link` and `symlink`. */
  readonly path2: string | undefined;

  constructor(code: FileCode, path?: string, path2?: string) {
    this.code = code;
    this.errno = table[code][0];
    this.text = table[code][1];
    this.path = path;
    this.path2 = path2;
  }
}
