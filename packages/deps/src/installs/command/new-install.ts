import type { InstallCommand } from './install-command.ts';
import type { NamedWords } from './named-word.ts';

/** A command that installs the named words, and of which nothing else is known yet. */
export const newInstall = (tool: string, verb: InstallCommand['verb'], words: NamedWords): InstallCommand => ({
  tool,
  verb,
  ...words,
  files: [],
  indexes: [],
  groups: ['production'],
  isGlobal: false,
  isDry: false,
});
