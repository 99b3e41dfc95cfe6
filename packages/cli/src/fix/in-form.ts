import type { SourceText } from '@sallyport/core/faces';
import type { OpenCommands } from './project-commands.ts';

/** A new file as the project's formatter writes it, so that the project's own checks agree with it; as it is where there is no formatter. */
export const inForm = async <File extends SourceText>(
  file: File,
  commands: Pick<OpenCommands, 'formatted'>,
  signal: AbortSignal,
): Promise<File> => {
  const formatted = await commands.formatted(file.path, [{ path: file.path, text: file.text }], signal);
  return formatted === undefined ? file : { ...file, text: formatted.text };
};
