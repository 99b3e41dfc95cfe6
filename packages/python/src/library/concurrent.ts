/** `concurrent`: a package with nothing of its own. */
import { newModuleOf } from '../runtime/modules.ts';
import type { Module } from '../runtime/object.ts';

export const newModule = (): Module => newModuleOf('concurrent', {});
