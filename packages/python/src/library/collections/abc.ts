/** `collections.abc`. */
import { newLazyModule } from '../../runtime/lazy-module.ts';
import type { Module } from '../../runtime/object.ts';
import { type AbstractName, abstractClasses } from './abstract-classes.ts';

export const newModule = (): Module => {
  const classes = abstractClasses();
  const names = Object.keys(classes) as AbstractName[];
  return newLazyModule('collections.abc', {}, Object.fromEntries(names.map((name) => [name, () => classes[name]])));
};
