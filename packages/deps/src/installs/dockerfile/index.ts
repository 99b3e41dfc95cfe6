import type { Reader } from '../../packages/index.ts';
import { itemsAt, newLines, readJson, type Lines } from '../../text/index.ts';
import type { ShellWord } from '../command/shell-words.ts';
import { Mention } from '../mention.ts';
import { newScript, type Segment } from '../script.ts';

/**
 * Dockerfiles: what `RUN`, `CMD` and `ENTRYPOINT` run, in the form of a shell, of a here-document, or of a JSON list. `ONBUILD` stands before any of them.
 *
 * Variables of `ARG` and `ENV` are not put in. Lines that are comments within a continued instruction are left out, as Docker does it.
 *
 * Source: docs.docker.com, "Dockerfile reference": "Escape", "Here-documents", "Shell and exec form".
 */
export const dockerfile: Reader = {
  id: 'dockerfile',
  role: 'mention',
  owns: (path) =>
    /(?:^|\/)(?:(?:Dockerfile|Containerfile)(?:[.-][^/]*)?|[^/]+\.(?:dockerfile|containerfile))$/iu.test(path),
  read: (text, path, files) => {
    const mention = new Mention('dockerfile', path, files, ['production']);
    readDockerfile(text, 0, text.length, newLines(text), mention);
    return mention.reading();
  },
};

/** The instructions between two offsets of a text, which may be a block of a manual. */
export const readDockerfile = (text: string, start: number, end: number, lines: Lines, mention: Mention): void => {
  const escape = /^\s*#\s*escape\s*=\s*`/imu.test(text.slice(start, Math.min(end, start + 500))) ? '`' : '\\';
  let at = start;
  while (at < end) {
    const { segments, next } = instructionAt(text, at, end, escape);
    at = next;
    const [first] = segments;
    const head = first === undefined ? null : instruction.exec(first.text);
    if (first === undefined || head === null) continue;
    const length = head[0].length;
    const body = [{ ...first, text: first.text.slice(length), start: first.start + length }, ...segments.slice(1)];
    if (body[0]!.text.trimStart().startsWith('[') && runList(body, lines, mention)) continue;
    mention.script(newScript(body, lines));
  }
};

const instruction =
  /^\s*(?:ONBUILD\s+)?(?:RUN(?:\s+--[\w-]+(?:=\S*)?)*|CMD|ENTRYPOINT|HEALTHCHECK(?:\s+--[\w-]+=\S*)*\s+CMD)\s+/iu;

interface Instruction {
  readonly segments: readonly Segment[];
  readonly next: number;
}

/** The lines of one instruction without comments within, and with the bodies of its here-documents. */
const instructionAt = (text: string, start: number, end: number, escape: string): Instruction => {
  const segments: Segment[] = [];
  const closers: string[] = [];
  let at = start;
  let isOpen = true;
  while (at < end && isOpen) {
    const stop = lineEnd(text, at, end);
    const line = text.slice(at, stop);
    const isComment = /^\s*#/u.test(line);
    const isEmpty = line.trim() === '';
    if (!isComment) {
      segments.push({ text: escape === '`' ? line.replace(/`(\s*)$/u, '\\$1') : line, start: at, isVerbatim: true });
      for (const found of line.matchAll(/<<-?\s*(["']?)([A-Za-z_]\w*)\1/gu)) closers.push(found[2]!);
      // An empty line in a continued instruction is left out like a comment.
      isOpen = line.trimEnd().endsWith(escape) || (isEmpty && segments.length > 1);
    } else if (segments.length === 0) isOpen = false;
    at = stop;
  }
  for (const closer of closers) {
    while (at < end) {
      const stop = lineEnd(text, at, end);
      const line = text.slice(at, stop);
      segments.push({ text: line, start: at, isVerbatim: true });
      at = stop;
      if (line.trim() === closer) break;
    }
  }
  return { segments, next: at };
};

/** Behind the line's break. */
const lineEnd = (text: string, at: number, end: number): number => {
  const found = text.indexOf('\n', at);
  return found < 0 || found >= end ? end : found + 1;
};

/** `["pip", "install", "x"]`; whether it was such a list. */
const runList = (body: readonly Segment[], lines: Lines, mention: Mention): boolean => {
  const joined = body.map((segment) => segment.text.replace(/\\\s*$/u, (blank) => ' '.repeat(blank.length))).join('');
  const parsed = readJson('', joined.trimEnd());
  if (parsed.root?.kind !== 'list' || parsed.diagnostics.length > 0) return false;
  const script = newScript(body, lines);
  const words = itemsAt(parsed.root).flatMap((item): readonly ShellWord[] =>
    item.kind === 'scalar' && typeof item.value === 'string'
      ? [
          {
            text: item.value,
            start: item.start,
            end: item.end,
            ...(joined.slice(item.start + 1, item.end - 1) === item.value ? { plainAt: item.start + 1 } : {}),
          },
        ]
      : [],
  );
  mention.words(words, script);
  return true;
};
