import { standardModules } from '../flow/standard-modules.ts';

/**
 * Modules of Python's standard library that a text calls into (`secrets.token_hex(`), outermost name only. A rule's `fix` says
 * nothing about imports; what stands before a dot and is called like such a module is taken for it.
 */
export const modulesNamed = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(/(?<![\w.'"])([a-z_]\w*)\.[A-Za-z_]\w*\s*\(/gu)].flatMap(([, name = '']) =>
      standardModules.has(name) ? [name] : [],
    ),
  ),
];
