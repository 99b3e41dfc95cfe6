import { fileURLToPath } from 'node:url';
import { runsFromSource } from '../package-root.ts';

/** How a worker process is started: the same code, from source or built. */
export const workerProgram: { readonly workerModule: string; readonly execArgv: readonly string[] } = {
  workerModule: fileURLToPath(new URL(runsFromSource ? './worker.ts' : './worker.js', import.meta.url)),
  execArgv: runsFromSource ? ['--conditions=@sallyport/source', '--disable-warning=ExperimentalWarning'] : [],
};
