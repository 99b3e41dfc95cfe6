import { itemsAt, readToml, type Lines } from '../../text/index.ts';
import { pypiWord } from '../command/pypi-word.ts';
import type { Mention } from '../mention.ts';

/**
 * What the header of a single-file script asks for: `# /// script`, lines of TOML behind `#`, `# ///`.
 *
 * Source: PEP 723, "Specification". Of several headers none counts there; the first is read here, since a tool that is less strict would.
 */
export const readScriptHeader = (text: string, path: string, lines: Lines, mention: Mention): void => {
  const opening = /^# \/\/\/ script[ \t]*\r?\n/mu.exec(text);
  if (opening === null) return;
  const start = opening.index + opening[0].length;
  let end = start;
  // A line is `#` alone or `# ` and something; the closing one is such a line too.
  const line = /#(?: [^\n]*|\r?)(?:\n|$)/uy;
  for (line.lastIndex = start; ; end = line.lastIndex) {
    const found = line.exec(text);
    if (found === null || found[0] === '') return;
    if (/^# \/\/\/\s*$/u.test(found[0])) break;
  }
  // The signs become blanks, so that places stay.
  const toml = text.slice(start, end).replaceAll(/^# ?/gmu, (sign) => ' '.repeat(sign.length));
  const before = text.slice(0, start).replaceAll(/[^\n]+/gu, '');
  const parsed = readToml(path, `${before}${toml}`);
  mention.diagnostic(...parsed.diagnostics);
  const shift = start - before.length;
  for (const item of itemsAt(parsed.root, 'dependencies')) {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') continue;
    const at = item.start + shift;
    const said = pypiWord(item.value);
    if (said.kind !== 'package') continue;
    const isPlain = text.slice(at + 1, at + 1 + item.value.length) === item.value;
    const place = isPlain ? said.versionAt : undefined;
    mention.package(
      said.package,
      lines.at(at),
      place === undefined ? undefined : { start: at + 1 + place.start, end: at + 1 + place.end },
    );
  }
};
