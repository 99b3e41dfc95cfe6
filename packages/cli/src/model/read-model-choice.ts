import type { Config } from '../config/config.ts';
import { readConfig, readOwnConfig } from '../config/read-config.ts';
import { nodeDisk } from '../discovery/disk.ts';
import type { Io } from '../io.ts';
import { chooseModel, type ModelChoice } from './choose-model.ts';

/**
 * The model that this run may ask; a file that `--config` names counts as the project's, and so does `project`, read already. Errors:
 * `UsageError`.
 */
export const readModelChoice = async (
  io: Pick<Io, 'cwd' | 'env'>,
  configPath?: string,
  project?: Config,
): Promise<ModelChoice> => {
  const own = await readOwnConfig(io, nodeDisk);
  return chooseModel(io.env, own, project ?? (await readConfig(configPath, io, nodeDisk)));
};
