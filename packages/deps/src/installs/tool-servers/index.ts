import type { Reader } from '../../packages/index.ts';
import { entriesAt, itemsAt, readJson, readToml, readYaml, valueAt, type Lines, type Value } from '../../text/index.ts';
import { listWords } from '../devcontainer/index.ts';
import { Mention } from '../mention.ts';
import { newScript, type Segment } from '../script.ts';

/**
 * Configurations of tool servers (MCP) for editors and coding agents: each server is a command, and most commands fetch a package to run it.
 *
 * `command` and `args` are two values nearly everywhere; OpenCode has one list, some have the whole line in `command`. What `docker` runs is told as an image
 * that is not looked at.
 *
 * Source: the documentation of Claude Code, Claude Desktop, Cursor, VS Code, Windsurf, Gemini CLI, Codex, OpenCode, Zed, Continue, Cline, Roo, Goose, Amazon Q.
 */
export const toolServers: Reader = {
  id: 'tool-servers',
  role: 'mention',
  owns: (path) =>
    /(?:^|\/)(?:\.?mcp|mcp[_-](?:config|settings|servers)|claude_desktop_config|cline_mcp_settings|opencode|server)\.jsonc?$/u.test(
      path,
    ) ||
    /(?:^|\/)\.(?:cursor|vscode|roo|amazonq|kiro|windsurf|zed|gemini|claude|qwen|continue|codeium|factory|junie)\/(?:.*\/)?(?:mcp|settings(?:\.local)?|mcp_config|config)\.json$/u.test(
      path,
    ) ||
    /(?:^|\/)\.claude(?:\.json|-plugin\/plugin\.json)$|(?:^|\/)gemini-extension\.json$/u.test(path) ||
    /(?:^|\/)\.codex\/(?:[^/]+\.)?config\.toml$/u.test(path) ||
    /(?:^|\/)(?:\.continue\/.*|goose\/config|\.goose\/config)\.ya?ml$/u.test(path),
  read: (text, path, files) => {
    const mention = new Mention('tool-servers', path, files, ['development']);
    const parsed = path.endsWith('.toml')
      ? readToml(path, text)
      : /\.ya?ml$/u.test(path)
        ? readYaml(path, text)
        : readJson(path, text, { relaxed: true });
    // A broken `settings.json` without servers is nobody's loss.
    if (/mcp|servers/iu.test(text)) mention.diagnostic(...parsed.diagnostics);
    readToolServers(parsed.root, { text, start: 0, isVerbatim: true }, parsed.lines, mention);
    return mention.reading();
  },
};

/** Keys under which tables or lists of servers stand. */
const serverKeys = ['mcpServers', 'mcp_servers', 'servers', 'context_servers', 'extensions'];

/** The packages that the servers of a configuration are fetched from. `within` is the text that `root` was read from, which may be a part of the file. */
export const readToolServers = (root: Value | undefined, within: Segment, lines: Lines, mention: Mention): void => {
  const tables = [root, valueAt(root, 'mcp'), valueAt(root, 'amp.mcpServers'), valueAt(root, 'projects')];
  // Claude Code keeps a table of projects, each with its servers.
  for (const { value } of entriesAt(root, 'projects')) tables.push(value);
  const lists = tables.flatMap((table) => serverKeys.map((key) => valueAt(table, key)));
  // OpenCode has its servers right under `mcp`.
  lists.push(valueAt(root, 'mcp'));
  const seen = new Set<Value>();
  for (const list of lists) {
    const servers = list?.kind === 'list' ? list.items : entriesAt(list).map(({ value }) => value);
    for (const server of servers) {
      if (seen.has(server)) continue;
      seen.add(server);
      readServer(server, within, lines, mention);
    }
  }
};

const readServer = (server: Value, within: Segment, lines: Lines, mention: Mention): void => {
  const command = valueAt(server, 'command') ?? valueAt(server, 'cmd');
  if (command === undefined) return;
  // Zed nests both under `command`.
  if (command.kind === 'table') {
    readCommand(valueAt(command, 'path'), itemsAt(command, 'args'), within, lines, mention);
    return;
  }
  readCommand(command, [...itemsAt(server, 'args'), ...itemsAt(server, 'arguments')], within, lines, mention);
};

const readCommand = (
  command: Value | undefined,
  args: readonly Value[],
  within: Segment,
  lines: Lines,
  mention: Mention,
): void => {
  if (command === undefined) return;
  const script = newScript([within], lines);
  if (command.kind === 'list') {
    mention.words(listWords([...command.items, ...args], within.text), script);
    return;
  }
  const words = listWords([command, ...args], within.text);
  const [first] = words;
  if (first === undefined) return;
  if (args.length === 0 && /\s/u.test(first.text.trim())) {
    const start = first.plainAt;
    if (start !== undefined)
      mention.script(newScript([{ text: first.text, start: within.start + start, isVerbatim: true }], lines));
    return;
  }
  mention.words(words, script);
  const image = /(?:^|\/)(?:docker|podman)(?:\.exe)?$/u.test(first.text)
    ? imageIn(words.map((word) => word.text))
    : undefined;
  if (image !== undefined)
    mention.note(
      lines.at(within.start + first.start),
      `the container image ${image} runs a tool server; images are not looked at`,
    );
};

/** The image of `docker run … image`: the first word that is no option and no option's value. */
const imageIn = (words: readonly string[]): string | undefined => {
  const run = words.indexOf('run');
  if (run < 0) return undefined;
  const valued =
    /^(?:-[evpuwl]|--(?:env|env-file|volume|publish|mount|name|network|user|workdir|label|platform|entrypoint|add-host|memory|cpus))$/u;
  for (let i = run + 1; i < words.length; i += 1) {
    const word = words[i]!;
    if (valued.test(word)) i += 1;
    else if (!word.startsWith('-')) return word.slice(0, 200);
  }
  return undefined;
};
