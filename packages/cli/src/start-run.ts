/**
 * Where `sallyport run` starts in the built program: the one command whose start-up is felt, bundled apart from the scanner so
 * that it loads what it needs and nothing else (`scripts/build-program.ts`).
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from './cache/cache-folder.ts';

// A folder of the user's own: what lies there is run.
enableCompileCache(join(cacheFolder(process.env), 'compiled'));
const { runProcess } = await import('./main.ts');
const { runSpec } = await import('./commands/run-spec.ts');
await runProcess([{ spec: runSpec, load: () => import('./commands/run.ts') }]);
