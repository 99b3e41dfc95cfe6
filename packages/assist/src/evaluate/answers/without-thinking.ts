/**
 * What stands behind a model's thoughts, the end of the answer as it stands; `undefined` where they never end. Some servers leave out the mark that opens them.
 *
 * Source: the marks that DeepSeek, Qwen, Mistral, Kimi, Seed and gpt-oss use in their chat templates, and those that prompts often ask for.
 */
export const withoutThinking = (answer: string): string | undefined => {
  let said = answer;
  // Thoughts may come in several pieces, one behind the other.
  for (let i = 0; i < mostThoughts; i += 1) {
    const opened = marks.find(([open]) => said.trimStart().startsWith(open));
    if (opened === undefined) break;
    const end = said.indexOf(opened[1]);
    if (end < 0) return undefined;
    said = said.slice(end + opened[1].length);
  }
  if (said !== answer) return said;
  for (const [, close] of marks) {
    const end = aloneInItsLine(answer, close);
    if (end !== undefined) return answer.slice(end);
  }
  return answer;
};

const mostThoughts = 100;

const tags = [
  'think',
  'thinking',
  'thought',
  'thoughts',
  'reasoning',
  'reflection',
  'scratchpad',
  'analysis',
  'seed:think',
];

const marks: readonly (readonly [string, string])[] = [
  ...tags.map((tag) => [`<${tag}>`, `</${tag}>`] as const),
  ['[THINK]', '[/THINK]'],
  ['<|begin_of_thought|>', '<|end_of_thought|>'],
  ['◁think▷', '◁/think▷'],
  ['<|channel|>analysis<|message|>', '<|end|>'],
];

/** Behind the first mark that has a line for itself. */
const aloneInItsLine = (text: string, mark: string): number | undefined => {
  for (let at = text.indexOf(mark); at >= 0;) {
    const start = text.lastIndexOf('\n', at) + 1;
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    if (text.slice(start, end).trim() === mark) return at + mark.length;
    at = text.indexOf(mark, end);
  }
  return undefined;
};
