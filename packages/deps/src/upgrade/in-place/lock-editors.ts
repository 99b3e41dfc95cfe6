/**
 * Lockfiles that can be edited without asking a registry, each when its own data suffices.
 *
 * The others hold one version of a package (Composer, Bundler, Poetry, PDM, uv, pub, mix, NuGet), or a hash of the manifest that would no longer be right: they never suffice.
 */
import type { EditLock } from './edit-lock.ts';
import { editCargoLock } from './cargo-lock.ts';
import { editPackageLock } from './package-lock.ts';
import { editPnpmLock } from './pnpm-lock.ts';
import { editYarnLock } from './yarn-lock.ts';

export const lockEditors: Readonly<Record<string, EditLock>> = {
  'package-lock': editPackageLock,
  'yarn-lock': editYarnLock,
  'pnpm-lock': editPnpmLock,
  'cargo-lock': editCargoLock,
};
