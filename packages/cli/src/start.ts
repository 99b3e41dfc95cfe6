/**
 * Where the program starts: compiled code is kept between runs, the grammars are named, then `main.ts` takes over.
 *
 * Apart from `main.ts`, because the cache must be switched on before the modules that it is for are loaded.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from './cache/cache-folder.ts';

// A folder of the user's own: what lies there is run.
enableCompileCache(join(cacheFolder(process.env), 'compiled'));
const { useShippedGrammars } = await import('./shipped-grammars.ts');
useShippedGrammars();
const { commands } = await import('./commands/commands.ts');
const { runProcess } = await import('./main.ts');
await runProcess(commands);
