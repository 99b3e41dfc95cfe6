import type { LocatedPackage } from '../graph/located-package.ts';
import { mostRoots } from '../graph/ways.ts';
import type { Reach } from '../judge/knowledge.ts';
import { isTool } from './tools.ts';

/**
 * What it means that the code that was read does not import a package.
 *
 * A package that comes along with others is used by them, not by the project's code: that nobody imports it says nothing, unless the packages that the
 * project asks for are not imported either. Tools are run by their names and drivers are named in addresses, so of them nothing is said.
 *
 * `importedAs`: how the code imports another package of the ecosystem (`imported at a.ts:3`); nothing when it does not.
 */
export const notImported = (
  about: LocatedPackage,
  isComplete: boolean,
  importedAs: (name: string) => string | undefined,
): Reach => {
  if (!isComplete) return unknown('not imported by the code that was read, which is not all there is');
  const roots = about.roots.filter((name) => name !== about.name);
  for (const name of roots) {
    const through = importedAs(name);
    if (through !== undefined)
      return unknown(`not imported itself, but it comes along with ${name}, which is ${through}`);
  }
  if (about.relation === 'transitive') {
    // Of many that bring it along not all are told, and one of the others may be imported.
    const isOpen = roots.length === 0 || about.roots.length >= mostRoots;
    const isForDevelopment = !about.groups.includes('production');
    if (isOpen || isForDevelopment || roots.some((name) => isTool(about.ecosystem, name)))
      return unknown('not imported by the code that was read, but it comes along with others, which may use it');
    return {
      state: 'not imported',
      text: `not imported by the code that was read, nor is ${listed(roots)}, which brings it along`,
    };
  }
  if (about.relation === 'unknown')
    return unknown('not imported by the code that was read; whether another package uses it is not known');
  if (installedToRun.has(about.format))
    return unknown('not imported by the code that was read; what is installed here may be run by its name');
  // Go lists the programs that a project runs among its modules, as development.
  const isRun = about.ecosystem === 'Go' && about.groups.includes('development');
  if (isRun || isTool(about.ecosystem, about.name) || !about.groups.includes('production'))
    return unknown('not imported by the code that was read; it may be run as a tool or named in a configuration');
  return { state: 'not imported', text: 'not imported by the code that was read' };
};

/** Readers of places where programs are installed as often as modules. */
const installedToRun = new Set([
  'dockerfile',
  'shell-script',
  'makefile',
  'ci',
  'markdown',
  'devcontainer',
  'package-scripts',
  'tool-servers',
  'tox',
]);

const unknown = (text: string): Reach => ({ state: 'unknown', text });

const listed = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(' or ') : `${names.slice(0, 3).join(', ')} or one of ${String(names.length - 3)} more`;
