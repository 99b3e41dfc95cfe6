/**
 * The virtual file system of the executor, as `library/` binds it to Python: the tree of files with its mounts, and the
 * pure functions over paths and patterns. It knows no Python values; the disk is reached through `host-folder.ts` alone,
 * which is not exported here, since it belongs to the host's side (`openHostFolder`).
 */
export { FileProblem, fileCodes } from './file-problem.ts';
export type { FileCode } from './file-problem.ts';
export { defaultFileLimits } from './file-limits.ts';
export type { FileClock, FileLimits, FileMeter } from './file-limits.ts';
export { FileHandle } from './file-handle.ts';
export { devNull, VirtualFiles } from './virtual-files.ts';
export type { FileOptions, FileStat, FolderEntry, MountPlan } from './virtual-files.ts';
export type { MountKind } from './nodes.ts';
export { openFlags, openHowOfFlags, parseOpenMode } from './open-mode.ts';
export type { OpenHow, OpenMode } from './open-mode.ts';
export { isFailure } from './host-port.ts';
export type { HostChange, HostEntry, HostFailure, HostFolder, HostStat, HostWrite } from './host-port.ts';
export { fileChanges } from './changes.ts';
export type { FileChange, MountChanges } from './changes.ts';
export { fromPlain, toPlain } from './snapshot.ts';
export type { PlainEntry, PlainFiles, PlainMount } from './snapshot.ts';
export { copyFile, copyStat, removeTree } from './copy-files.ts';
export { walkFiles } from './walk-files.ts';
export type { WalkOptions, WalkStop } from './walk-files.ts';
export { fnFilter, fnMatch, matchesName, parseNamePattern } from './fnmatch.ts';
export type { NamePattern } from './fnmatch.ts';
export { globEscape, globFiles, hasMagic } from './glob.ts';
export type { GlobOptions } from './glob.ts';
export { globBelow } from './path-glob.ts';
export * as posixPath from './posix-path.ts';
export * as purePath from './pure-path.ts';
export type { PathParts, PathWords } from './pure-path.ts';
