import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newLookUp, newPrivateNames, type Ask, type LookUp } from '@sallyport/deps/names';
import { cacheFolder } from '../cache/cache-folder.ts';
import type { Config } from '../config/config.ts';
import { nodeDisk } from '../discovery/disk.ts';
import type { Io } from '../io.ts';
import { newAnswerFiles } from './answer-files.ts';
import { registryBases } from './registry-bases.ts';
import { registrySettings } from './registry-settings.ts';

/**
 * Asks the registries about names, through the network of this machine.
 *
 * `folder` is where the packages are wanted: its settings say which names are private, and so do the variables of `toolEnv`. Errors: `UsageError` for a wrong `SALLYPORT_REGISTRIES`.
 */
export const newNameLookUp = async (
  folder: string,
  io: Io,
  config: Pick<Config, 'private'>,
  toolEnv: Io['env'] = io.env,
): Promise<LookUp> => {
  const bases = registryBases(io.env);
  const rules = registrySettings(folder, { env: toolEnv }, nodeDisk, config.private ?? []);
  return newLookUp({
    ask: io.registries ?? (await networkAsk()),
    store: newAnswerFiles(join(cacheFolder(io.env), 'names')),
    bases,
    isPrivate: newPrivateNames(rules, bases),
    now: () => new Date(),
    pause: (time) => pause(time, undefined, { signal: io.signal }),
    signal: io.signal,
  });
};

const networkAsk = async (): Promise<Ask> => {
  const { anyAddress, newFetch } = await import('../wire.ts');
  // The addresses are the program's or the user's own, never a text's; in companies they lead to private ones.
  const send = newFetch(anyAddress);
  return async ({ url, headers, mostBytes }, { signal }) =>
    send({ method: 'GET', url, headers, body: undefined, mostBytes }, { signal });
};
