import { blottedCredentials } from '@sallyport/deps';

/**
 * A command as it may be shown and copied: words that a shell would take apart are quoted, names and passwords in addresses are blotted out.
 *
 * Source of the quoting: POSIX.1-2024, shell command language, 2.2.2.
 */
export const shownCommand = (argv: readonly string[]): string => blottedCredentials(argv.map(quoted).join(' '));

const quoted = (word: string): string =>
  /^[\w@%+=:,./~^-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
