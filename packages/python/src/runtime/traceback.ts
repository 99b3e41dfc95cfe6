/**
 * Tracebacks in CPython's words, carets included, worked out from JavaScript stacks when they are shown.
 *
 * A stack's frames in emitted code are mapped to source nodes by `compile/emission.ts`. An exception that was raised again has
 * several stacks; frames that they share are those of callers still running.
 */
import { originAt, type Origin, type PlacedCode } from '../compile/emission.ts';
import type { AstNode } from '../syntax/ast.ts';
import { E, caught, type Exc, type Stack } from './exceptions.ts';
import { meter } from './meter.ts';
import { List, none, type Value } from './object.ts';
import { run } from './state.ts';
import { fullName, str } from './text.ts';
import { isGroup, membersOf } from './types/exceptions.ts';
import { suggestion } from './suggestion.ts';
import { raisedPlaceLines } from './syntax-error-text.ts';

export interface TracebackSource {
  readonly source: string;
  readonly placed: PlacedCode;
  readonly fileName: string;
  /** The name of the emitted script in JavaScript stacks. */
  readonly script: string;
  /** The global names that are bound, where these are not the program's own. */
  readonly names?: () => Iterable<string>;
  /** Nobody can read the text again, so its lines are not shown: it was given to `exec`, not read from a file. */
  readonly unread?: true;
}

/** A frame of Python's: emitted code, or the code that a library module stands for. */
interface Frame {
  /** The same for the same place. */
  readonly key: string;
  readonly fileName: string;
  /** Units: one-based. */
  readonly line: number;
  readonly name: string;
  readonly origin?: Origin;
  readonly from?: TracebackSource;
}

/**
 * What runs now, undefined where nothing does; and the other texts that were compiled in this run (`exec`, modules of the program),
 * by their script's name.
 */
export const tracebackHolder: { source: TracebackSource | undefined; readonly others: Map<string, TracebackSource> } = {
  source: undefined,
  others: new Map(),
};

/** Texts that tracebacks can still show: a loop may `eval` millions. */
const MOST_TEXTS = 500;

/** Notes a text that was compiled while the program ran. */
export const addTracebackSource = (one: TracebackSource): void => {
  const { others } = tracebackHolder;
  if (others.size >= MOST_TEXTS)
    for (const [script, { unread }] of others)
      if (unread === true) {
        others.delete(script);
        break;
      }
  others.set(one.script, one);
};

/** The name of a JavaScript function that stands for Python code which CPython's library makes from text. */
export const madeFrameName = (line: number, name: string): string => `<string>:${line}:${name}`;

const inScript = /\(?(python:[\w.]+):(\d+):(\d+)\)?$/;
const inLibrary = /^ *at (?:\w+\.)?<string>:(\d+):(\w+) /;

/** Frames of a stack in emitted code, outermost first. */
const framesOf = (stack: Stack, main: TracebackSource): Frame[] => {
  const text = stack.stack ?? '';
  const frames: Frame[] = [];
  for (const line of text.split('\n')) {
    const match = inScript.exec(line);
    if (match === null) {
      const made = line.includes('<string>:') ? inLibrary.exec(line) : null;
      if (made !== null) frames.push({ key: made[0], fileName: '<string>', line: Number(made[1]), name: made[2]! });
      continue;
    }
    const script = match[1]!;
    const from = script === main.script ? main : tracebackHolder.others.get(script);
    if (from === undefined) continue;
    const offset = (linesOf(from)[Number(match[2]) - 1] ?? 0) + Number(match[3]) - 1;
    const origin = originAt(from.placed, offset);
    if (origin === undefined) continue;
    frames.push({
      key: `${script}:${offset}`,
      fileName: from.fileName,
      line: lineNumber(from.source, shownStart(origin.node, from.source)),
      name: origin.frame,
      origin,
      from,
    });
  }
  return withoutInlined(frames.reverse());
};

/** A comprehension runs in the frame around it: what called it is no frame of its own. */
const withoutInlined = (frames: readonly Frame[]): Frame[] =>
  frames.filter(({ origin, from }, i) => {
    const next = frames[i + 1];
    return (
      origin === undefined ||
      next?.origin === undefined ||
      next.from !== from ||
      next.origin.unit !== origin.unit ||
      next.origin.inlined !== origin.inlined + 1
    );
  });

const known = new WeakMap<PlacedCode, readonly number[]>();

/** Where the lines of the emitted code start. */
const linesOf = ({ placed }: TracebackSource): readonly number[] => {
  let lines = known.get(placed);
  if (lines === undefined) known.set(placed, (lines = lineStarts(placed.code)));
  return lines;
};

const lineStarts = (code: string): number[] => {
  const starts = [0];
  for (let i = code.indexOf('\n'); i >= 0; i = code.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
};

/** The frames to show, outermost first: those of the last raising, then deeper ones of earlier raisings. */
const allFrames = (stacks: readonly Stack[], from: TracebackSource): Frame[] => {
  let frames: Frame[] | undefined;
  for (const stack of stacks) {
    const own = framesOf(stack, from);
    if (frames === undefined) {
      frames = own;
      continue;
    }
    let common = 0;
    // The innermost frame of code that waited was not there when it was raised first.
    const most = stack.goesOn === true ? own.length - 1 : own.length;
    while (common < most && common < frames.length && own[common]!.key === frames[common]!.key) common++;
    frames = [...own, ...frames.slice(common)];
  }
  return frames ?? [];
};

/** The whole text that CPython prints for an uncaught exception, with a line break at the end. */
export const formatTraceback = (
  exc: Exc,
  from: TracebackSource,
  options: { readonly here?: Stack; readonly chain?: boolean } = {},
): string => {
  const outer = options.here === undefined ? [] : framesOf(options.here, from);
  if (options.chain === false) {
    const frames = exc.noTraceback ? [] : inner(allFrames(exc.stacks, from), outer);
    return `${frames.length > 0 ? 'Traceback (most recent call last):\n' : ''}${formatFrames(frames)}${exceptionLines(exc)}`;
  }
  const shown = options.here === undefined ? 'interpreter' : 'library';
  return formatChain(exc, from, new Set(), outer, shown);
};

/** One frame, for those who print frames themselves. */
export interface FrameSummary {
  readonly fileName: string;
  /** Units: one-based. */
  readonly line: number;
  readonly name: string;
  /** The source line without the space around it. */
  readonly text: string;
  /** As a traceback shows it, with line breaks. */
  readonly shown: string;
}

/** Frames of stacks, outermost first; without those in front that `outer` shares. */
export const framesFrom = (
  stacks: readonly Stack[],
  from: TracebackSource,
  outer: readonly Stack[],
): readonly FrameSummary[] => {
  const whole = allFrames(stacks, from);
  const frames = outer.length === 0 ? whole : inner(whole, allFrames(outer, from));
  return frames.map((frame) => {
    const { fileName, line, name } = frame;
    const text = frame.from === undefined || frame.from.unread === true ? '' : frame.from.source;
    return { fileName, line, name, text: (text.split('\n')[line - 1] ?? '').trim(), shown: formatFrames([frame]) };
  });
};

/** Lines and names of the frames of a stack, outermost first. */
export const placesFrom = (
  stack: Stack,
  from: TracebackSource,
): readonly { readonly line: number; readonly name: string }[] =>
  framesOf(stack, from).map(({ line, name }) => ({ line, name }));

/** A piece of a text of the program. Units: offsets, `end` exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  /** Its file, where that is not the main one. */
  readonly fileName: string | undefined;
}

/** The innermost piece of the program's own texts that a stack stands in. */
export const programSpan = (stack: Stack, from: TracebackSource): TextSpan | undefined => {
  const frame = framesOf(stack, from).findLast((one) => one.from !== undefined && one.from.unread !== true);
  const node = frame?.origin?.node;
  if (frame?.from === undefined || node === undefined) return undefined;
  const { source, fileName } = frame.from;
  return { start: node.start, end: node.end, source, fileName: frame.from === from ? undefined : fileName };
};

/** The frames behind those that both share in front. */
const inner = (frames: readonly Frame[], outer: readonly Frame[]): readonly Frame[] => {
  let common = 0;
  while (common < frames.length && common < outer.length && frames[common]!.key === outer[common]!.key) common++;
  return frames.slice(common);
};

const causeText = '\nThe above exception was the direct cause of the following exception:\n\n';
const contextText = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** Where text stands that belongs to a member of a group. */
class Margin {
  /** Groups around, the outermost counted when its own lines begin. */
  depth = 0;
  /** The line that ends a group is still to come. */
  open = false;

  get indent(): string {
    return '  '.repeat(this.depth);
  }

  /** The text with the margin in front of each line. */
  set(text: string, mark = '|'): string {
    return this.depth === 0 || text === '' ? text : text.replace(/[^\n]*\n|[^\n]+$/g, `${this.indent}${mark} $&`);
  }
}

/** `outer` are the frames of the exception that this one led to: those in front that both share were not unwound. */
const formatChain = (
  exc: Exc,
  from: TracebackSource,
  seen: Set<Exc>,
  outer: readonly Frame[],
  shown: ShownBy,
  margin = new Margin(),
): string => {
  seen.add(exc);
  const whole = exc.noTraceback ? [] : allFrames(exc.stacks, from);
  const frames = inner(whole, outer);
  let before = '';
  if (exc.cause !== undefined && !seen.has(exc.cause))
    before = formatChain(exc.cause, from, seen, whole, shown, margin) + margin.set(causeText);
  else if (exc.cause === undefined && !exc.suppressContext && exc.context !== undefined && !seen.has(exc.context))
    before = formatChain(exc.context, from, seen, whole, shown, margin) + margin.set(contextText);
  if (isGroup(exc)) return before + formatGroup(exc, frames, from, seen, whole, shown, margin);
  const header = frames.length > 0 ? 'Traceback (most recent call last):\n' : '';
  return before + margin.set(`${header}${formatFrames(frames)}${exceptionLines(exc, shown)}`);
};

/** How many members of a group are shown. */
const WIDTH = 15;
/** How deep groups in groups are shown. */
const DEPTH = 10;

const formatGroup = (
  exc: Exc,
  frames: readonly Frame[],
  from: TracebackSource,
  seen: Set<Exc>,
  whole: readonly Frame[],
  shown: ShownBy,
  margin: Margin,
): string => {
  if (margin.depth > DEPTH) return margin.set(`... (max_group_depth is ${DEPTH})\n`);
  const top = margin.depth === 0;
  if (top) margin.depth++;
  let out = '';
  if (frames.length > 0)
    out +=
      margin.set('Exception Group Traceback (most recent call last):\n', top ? '+' : '|') +
      margin.set(formatFrames(frames));
  out += margin.set(exceptionLines(exc, shown));
  const members = membersOf(exc);
  const count = members.length <= WIDTH ? members.length : WIDTH + 1;
  margin.open = false;
  for (let i = 0; i < count; i++) {
    const last = i === count - 1;
    // A group that is the last member ends this one with its own line.
    if (last) margin.open = true;
    const cut = i >= WIDTH;
    out += `${margin.indent}${i === 0 ? '+-' : '  '}+---------------- ${cut ? '...' : i + 1} ----------------\n`;
    margin.depth++;
    const more = members.length - WIDTH;
    if (cut) out += margin.set(`and ${more} more exception${more > 1 ? 's' : ''}\n`);
    else out += formatChain(members[i]!, from, seen, whole, shown, margin);
    if (last && margin.open) {
      out += `${margin.indent}+------------------------------------\n`;
      margin.open = false;
    }
    margin.depth--;
  }
  if (top) margin.depth = 0;
  return out;
};

/** Who prints: the interpreter at the end of a program, or library code. Their words differ in a question mark. */
type ShownBy = 'interpreter' | 'library';

/** The names that a NameError may have meant: those of the frame it was raised in, and of the module. */
const seenNames = (exc: Exc): readonly string[] => {
  const { source } = tracebackHolder;
  if (source === undefined || !exc.t.isSubtypeOf(E.NameError)) return [];
  const frames = allFrames(exc.stacks, source);
  const own = frames.at(-1);
  const module =
    own?.from?.names === undefined
      ? ((run.named?.() ?? []).filter((_, i, all) => i % 2 === 0 && all[i + 1] !== undefined) as string[])
      : [...own.from.names()];
  return [...(own === undefined || own.name === '<module>' ? [] : (own.origin?.names ?? [])), ...module];
};

/** `Type: text`, notes, suggestion. */
export const exceptionLines = (exc: Exc, shown: ShownBy = 'library'): string => {
  const place = exc.t.isSubtypeOf(E.SyntaxError) ? raisedPlaceLines(exc) : '';
  let out = `${place}${exceptionLine(exc, shown)}\n`;
  const notes = (exc as unknown as { $__notes__?: Value }).$__notes__;
  if (notes instanceof List) for (const note of notes.a) out += `${str(note)}\n`;
  return out;
};

export const exceptionLine = (exc: Exc, shown: ShownBy = 'library'): string => {
  const name = exc.t.module === '__main__' ? `__main__.${exc.t.qualname}` : fullName(exc.t);
  let text = exc.t.isSubtypeOf(E.SyntaxError) ? syntaxMessage(exc) : textOf(exc);
  const hint = suggestion(exc, seenNames(exc), shown === 'interpreter');
  if (hint !== undefined) text += hint;
  const type = exc.t.module === '__main__' ? exc.t.qualname : name;
  return text === '' ? type : `${type}: ${text}`;
};

const syntaxMessage = (exc: Exc): string => {
  const { $msg } = exc as unknown as { readonly $msg?: Value };
  return $msg === undefined || $msg === none ? '<no detail available>' : str($msg);
};

/** The exception's own text, which its class may fail to give. */
const textOf = (exc: Exc): string => {
  const depth = meter.d;
  try {
    return str(exc);
  } catch (e) {
    caught(e, depth);
    return '<exception str() failed>';
  }
};

const REPEAT = 3;

const formatFrames = (frames: readonly Frame[]): string => {
  let out = '';
  let last = '';
  let count = 0;
  const repeated = (): string =>
    count > REPEAT ? `  [Previous line repeated ${count - REPEAT} more time${count - REPEAT === 1 ? '' : 's'}]\n` : '';
  for (const { fileName, line, name, origin, from } of frames) {
    const key = `${fileName}:${line}:${name}`;
    if (key === last) {
      count++;
      if (count > REPEAT) continue;
    } else {
      out += repeated();
      last = key;
      count = 1;
    }
    out += `  File "${fileName}", line ${line}, in ${name}\n`;
    if (origin !== undefined && from?.unread === undefined) out += sourceLines(origin.node, from!.source);
  }
  return out + repeated();
};

const lineNumber = (source: string, offset: number): number => {
  let line = 1;
  for (let i = source.indexOf('\n'); i >= 0 && i < offset; i = source.indexOf('\n', i + 1)) line++;
  return line;
};

/**
 * Where CPython says that a node begins: a method call, or an attribute, of an expression over several lines begins at the
 * attribute's name.
 */
const shownStart = (node: AstNode, source: string): number => {
  const attribute = node.kind === 'Call' ? node.func : node;
  if (attribute.kind !== 'Attribute') return node.start;
  const newline = source.indexOf('\n', attribute.start);
  return newline >= 0 && newline < attribute.end ? attribute.attrStart : node.start;
};

/** The source line of a node, with carets where it is part of the line. */
const sourceLines = (node: AstNode, source: string): string => {
  const from = shownStart(node, source);
  const start = source.lastIndexOf('\n', from - 1) + 1;
  const newline = source.indexOf('\n', from);
  const line = source.slice(start, newline < 0 ? source.length : newline).trimEnd();
  const text = line.trimStart();
  if (text === '') return '';
  const lead = line.length - text.length;
  const end = Math.min(node.end - start, line.length);
  const carets = caretLine(node, source, start, line, lead, from - start, end);
  return `    ${text}\n${carets === undefined ? '' : `    ${carets}\n`}`;
};

/** Units: `from` and `to` are offsets in the line, `lead` of them not shown. */
const caretLine = (
  node: AstNode,
  source: string,
  lineStart: number,
  line: string,
  lead: number,
  from: number,
  to: number,
): string | undefined => {
  const anchor = node.end <= lineStart + line.length ? anchors(node, source) : undefined;
  // A whole line needs no carets.
  if (anchor === undefined && from <= lead && to >= line.length) return undefined;
  const width = (a: number, b: number): number => displayWidth(line.slice(a, Math.max(a, b)));
  const before = ' '.repeat(width(lead, from));
  if (anchor === undefined) return before + '^'.repeat(Math.max(1, width(from, to)));
  const [a, b] = [anchor[0] - lineStart, Math.min(anchor[1] - lineStart, to)];
  return `${before}${'~'.repeat(width(from, a))}${'^'.repeat(width(a, b))}${'~'.repeat(width(b, to))}`;
};

/** Columns of a terminal: wide characters take two. Source: Unicode's East Asian Width, classes W and F. */
const displayWidth = (text: string): number => {
  if (isNarrow.test(text)) return text.length;
  let width = 0;
  for (const c of text) width += wide.test(c) ? 2 : 1;
  return width;
};

const isNarrow = /^[\0-\u10ff]*$/;
const wide =
  /[\u1100-\u115f\u231a\u231b\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2fb}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Where the carets of 3.12 narrow down to an operator or a subscript, on one line. Units: source offsets. */
const anchors = (node: AstNode, source: string): readonly [number, number] | undefined => {
  if (node.kind === 'BinOp') {
    for (let at = node.left.end; at < node.right.start; at++) {
      if (/[\s)]/.test(source[at]!)) continue;
      // Whatever follows the first character is taken for a second one, even a bracket.
      return [at, at + 1 < node.right.start && !/\s/.test(source[at + 1]!) ? at + 2 : at + 1];
    }
    return undefined;
  }
  if (node.kind === 'Subscript') {
    const open = source.indexOf('[', node.value.end);
    return open < 0 ? undefined : [open, node.end];
  }
  return undefined;
};
