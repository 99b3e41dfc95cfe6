/**
 * Where `sallyport run` starts in the built program: the one command whose start-up is felt, bundled apart from the scanner so
 * that it loads what it needs and nothing else (`scripts/build-program.ts`). In CommonJS: opening a file takes a third of the time.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from './cache/cache-folder.ts';

// A folder of the user's own: what lies there is run.
enableCompileCache(join(cacheFolder(process.env), 'compiled'));
const start = async (): Promise<void> => {
  const { startEarly } = await import('./commands/run-cell.ts');
  startEarly(process.argv.slice(3), process.env);
  const { runProcess, runSpec, run } = await import('./commands/run-hot.ts');
  await runProcess([{ spec: runSpec, load: () => Promise.resolve({ run }) }]);
  // Nothing is left to be done, and taking the environment apart takes 3 ms.
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
};

start().catch((error: unknown) => {
  process.stderr.write(`sallyport: cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(70);
});
