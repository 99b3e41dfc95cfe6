/** `collections.abc`. */
import { newModuleOf } from '../../runtime/modules.ts';
import type { Module } from '../../runtime/object.ts';
import { abstractClasses } from './abstract-classes.ts';

export const newModule = (): Module => newModuleOf('collections.abc', abstractClasses());
