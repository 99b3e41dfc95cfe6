import type { Reader } from '../../packages/index.ts';
import { newLines, readJson, type Lines } from '../../text/index.ts';
import { parseInstall } from '../command/parse-install.ts';
import { shellCommands } from '../command/shell-words.ts';
import { readDockerfile } from '../dockerfile/index.ts';
import { Mention } from '../mention.ts';
import { newScript, scriptIn, type Segment } from '../script.ts';
import { readToolServers } from '../tool-servers/index.ts';
import { codeIn, type Block } from './code-in.ts';

/**
 * READMEs and other manuals, and the instruction files of coding agents: blocks of code and code within lines.
 *
 * In a block with prompts (`$ `), only what stands behind one is a command, and the rest is what came out. A block that says it is a Dockerfile or a
 * configuration of tool servers is read as that; prose is left alone.
 *
 * Source: CommonMark 0.31, "Fenced code blocks", "Indented code blocks", "Code spans"; docutils, "Literal blocks".
 */
export const markdown: Reader = {
  id: 'markdown',
  role: 'mention',
  owns: (path) =>
    /(?:^|\/)[^/]+\.(?:md|mdx|mdc|markdown|rst)$|(?:^|\/)(?:\.cursorrules|\.windsurfrules|\.clinerules|\.goosehints|\.rules|llms\.txt|llms-full\.txt)$|(?:^|\/)\.(?:cursor|clinerules|windsurf|roo|amazonq|kiro|continue)\/.*\.(?:txt|rules)$/iu.test(
      path,
    ),
  read: (text, path, files) => {
    const mention = new Mention('markdown', path, files, ['development']);
    const lines = newLines(text);
    for (const block of codeIn(text, /\.rst$/iu.test(path) ? 'restructured-text' : 'markdown'))
      readBlock(block, text, lines, mention);
    return mention.reading();
  },
};

const readBlock = (block: Block, text: string, lines: Lines, mention: Mention): void => {
  const { language, start, end } = block;
  if (block.kind === 'span') {
    // Code within a line is a command when it reads as one from its first word on.
    const inner = text.slice(start, end).replace(/^[$>]\s+/u, '');
    const from = end - inner.length;
    if (!/^[\w./@]+\s+\S/u.test(inner)) return;
    const [first] = shellCommands(inner);
    if (first !== undefined && parseInstall(first.words.map((word) => word.text)) !== undefined)
      mention.script(scriptIn(text, from, end, lines));
  } else if (/^docker(?:file)?$|^containerfile$/u.test(language)) readDockerfile(text, start, end, lines, mention);
  else if (/^json[5c]?$/u.test(language)) {
    const part = text.slice(start, end);
    if (/"(?:mcpServers|mcp|servers|context_servers)"/u.test(part)) {
      readToolServers(
        readJson('', part, { relaxed: true }).root,
        { text: part, start, isVerbatim: true },
        lines,
        mention,
      );
    }
  } else if (shellLanguages.test(language)) mention.script(newScript(commandLines(text, start, end), lines));
};

const shellLanguages =
  /^(?:|(?:ba|z|fi|c|k)?sh|shell|shell-?session|shellscript|console|terminal|cli|cmd|bat(?:ch)?|powershell|pwsh|ps1?|text|txt|plain(?:text)?|command|npm|yarn|pnpm|bun|prompt|output|sh-session|code|none|package-install|bash-session|doscon|ps1con)$/u;

const prompt =
  /^(?:\([\w.-]+\)\s+)?(?:\[[^\]\n]*\])?(?:[\w.@~:/\\-]*)(?:[$%❯➜]|PS [^>\n]*>|[A-Z]:\\[^>\n]*>)\s+(?=\S)/u;

/** The lines of a block that are commands, without prompts. */
const commandLines = (text: string, start: number, end: number): readonly Segment[] => {
  const lines = [...text.slice(start, end).matchAll(/[^\n]*\n?/gu)].filter(([line]) => line !== '');
  const hasPrompts = lines.some(([line]) => prompt.test(line.trimStart()));
  const segments: Segment[] = [];
  let isContinued = false;
  for (const line of lines) {
    const written = line[0];
    const indent = written.length - written.trimStart().length;
    const length: number = isContinued ? 0 : (prompt.exec(written.trimStart())?.[0].length ?? 0);
    const isCommand: boolean = isContinued || !hasPrompts || length > 0;
    if (isCommand) {
      const from = length === 0 ? 0 : indent + length;
      segments.push({ text: written.slice(from), start: start + line.index + from, isVerbatim: true });
    }
    isContinued = isCommand && /[\\`^]\r?\n$/u.test(written);
  }
  return segments;
};
