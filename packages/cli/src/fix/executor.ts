/** The executor, in a file of its own: the program ships it once, with `run` (`scripts/build-program.ts`). */
export { execute, newExecutor } from '@sallyport/python';
export { snapshotFolder } from '@sallyport/python/isolate';
