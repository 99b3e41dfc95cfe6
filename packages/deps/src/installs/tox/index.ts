import type { Reader } from '../../packages/index.ts';
import { newLines } from '../../text/index.ts';
import { pypiWord } from '../command/pypi-word.ts';
import { Mention } from '../mention.ts';
import { scriptIn } from '../script.ts';

/**
 * `tox.ini`, and tox in a `setup.cfg`: `deps` of test environments, one requirement a line behind an optional `factor:`, and `commands` that install.
 *
 * Source: tox's documentation, "Configuration": "deps", "commands".
 */
export const tox: Reader = {
  id: 'tox',
  role: 'mention',
  owns: (path) => /(?:^|\/)tox\.ini$/u.test(path),
  read: (text, path, files) => {
    const mention = new Mention('tox', path, files, ['development']);
    const lines = newLines(text);
    let key = '';
    for (const { 0: written, index } of text.matchAll(/[^\n]+/gu)) {
      const line = written.trimEnd();
      if (/^\s*[#;]/u.test(line) || line.trim() === '') continue;
      const setting = /^([\w.-]+)\s*[=:]\s*/u.exec(line);
      if (line.startsWith('[')) key = '';
      else if (setting !== null) key = setting[1]!.toLowerCase();
      const start = index + (setting === null ? line.length - line.trimStart().length : setting[0].length);
      const end = index + line.length;
      if (start >= end || line.startsWith('[')) continue;
      if (key === 'deps') readRequirement(text.slice(start, end), start, lines.at(start), mention);
      else if (/^(?:commands|commands_pre|commands_post|install_command|list_dependencies_command)$/u.test(key))
        mention.script(scriptIn(text, start + (text[start] === '-' ? 1 : 0), end, lines));
    }
    return mention.reading();
  },
};

const readRequirement = (line: string, start: number, at: number, mention: Mention): void => {
  const factor = /^[\w.,{}!+-]+:\s*(?![/])/u.exec(line)?.[0].length ?? 0;
  const text = line.slice(factor).replace(/\s+#.*$/u, '');
  // Options and files of pip, and what tox puts in.
  if (text === '' || text.startsWith('-') || /[{}]/u.test(text)) return;
  const said = pypiWord(text);
  if (said.kind !== 'package') return;
  const place = said.versionAt;
  mention.package(
    said.package,
    at,
    place === undefined ? undefined : { start: start + factor + place.start, end: start + factor + place.end },
  );
};
