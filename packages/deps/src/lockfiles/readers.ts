import type { Reader } from '../packages/index.ts';
import { packageLock } from './package-lock/index.ts';

/** Everybody who reads manifests and lockfiles. Order: by name of folder. */
export const readers: readonly Reader[] = [packageLock];
