/** `urllib`: a package without anything of its own. */
import { newModuleOf } from '../../runtime/modules.ts';
import type { Module } from '../../runtime/object.ts';

export const newModule = (): Module => newModuleOf('urllib', {});
