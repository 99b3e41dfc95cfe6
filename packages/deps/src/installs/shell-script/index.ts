import type { Reader } from '../../packages/index.ts';
import { newLines } from '../../text/index.ts';
import { Mention } from '../mention.ts';
import { scriptIn } from '../script.ts';

/**
 * Shell scripts: by ending, or by `#!` where the name has none. Batch files and PowerShell are read too, as far as their lines are commands with words.
 *
 * Bodies of here-documents count when a shell reads them.
 */
export const shellScript: Reader = {
  id: 'shell-script',
  role: 'mention',
  owns: (path) =>
    /(?:^|\/)[^/]+\.(?:sh|bash|zsh|ksh|fish|command|ps1|bat|cmd)$|(?:^|\/)(?:\.envrc|[^/.]+)$/iu.test(path),
  read: (text, path, files) => {
    const mention = new Mention('shell-script', path, files, ['production']);
    const hasEnding = /\.[^/]+$/u.test(path);
    if (hasEnding || /^\uFEFF?#![^\n]*\b(?:ba|z|k|da|a|fi)?sh\b/u.test(text))
      mention.script(scriptIn(text, 0, text.length, newLines(text)));
    return mention.reading();
  },
};
