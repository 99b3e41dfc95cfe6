import type { Disk } from '../discovery/disk.ts';
import type { Io } from '../io.ts';
import type { Config } from './config.ts';

export const readConfig = (_given: string | undefined, _io: Io, _disk: Disk): Config => ({});
