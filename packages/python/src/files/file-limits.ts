/**
 * What the file system pays before it works and before it stores; a run's meter is one as it is.
 *
 * Units: a step is some tens of nanoseconds; bytes are live bytes. `free` gives back what `allocate` took, for meters
 * that count instead of measuring.
 */
export interface FileMeter {
  spend(steps: number): void;
  allocate(bytes: number): void;
  free?(bytes: number): void;
}

/** How much a program may store, whatever its memory limit; reaching one is an `OSError` that it can catch. */
export interface FileLimits {
  /** Bytes held in memory at once; `ENOSPC`. */
  readonly bytes: number;
  /** Files, folders and links in memory at once; `ENOSPC`. */
  readonly count: number;
  /** Bytes written in the run, over all mounts; `EDQUOT`. */
  readonly written: number;
  /** Files, folders and links made in the run, over all mounts; `EDQUOT`. */
  readonly made: number;
  /** Bytes of one file; `EFBIG`. */
  readonly fileBytes: number;
  /** Files open at once; `EMFILE`. */
  readonly handles: number;
  /** Folders inside each other; `ENAMETOOLONG`. */
  readonly depth: number;
}

export const defaultFileLimits: FileLimits = {
  bytes: 64 * 2 ** 20,
  count: 10_000,
  written: 2 ** 30,
  made: 100_000,
  fileBytes: 64 * 2 ** 20,
  handles: 256,
  depth: 256,
};

/** Bytes of UTF-8 in a path and in one of its parts. Source: Linux, limits.h (PATH_MAX counts the closing NUL). */
export const longestPath = 4095;
export const longestName = 255;
/** Symbolic links followed on the way to one file. Source: path_resolution(7). */
export const mostLinks = 40;

/** Tells the time. Units: nanoseconds since 1970. */
export interface FileClock {
  now(): bigint;
}
