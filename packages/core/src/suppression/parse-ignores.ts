import type { Ignore, IgnoreProblem, SourceComment } from './ignore.ts';

/** What the comments of one file ask to be ignored, and the ones that do not say it right. */
export interface ParsedIgnores {
  readonly ignores: readonly Ignore[];
  readonly problems: readonly IgnoreProblem[];
}

/**
 * Reads the ignore comments of one file:
 *
 *     sallyport-ignore-next-line RULE[,RULE] [until=2027-01-31] -- reason
 *     sallyport-ignore RULE -- reason                  (for the lines of the comment itself)
 *     sallyport-ignore-start RULE -- reason … sallyport-ignore-end [RULE]
 *
 * in every comment style of the scanned languages, JSX and HTML included. The words must open the comment, or a line of a longer one, so
 * that prose about them is not taken for them. A block that is never closed is a problem and silences nothing: silencing
 * the rest of a file by a slip is worse than a finding too many.
 *
 * Order: ignores and problems as in the file; a problem of an unclosed block stands at its start comment.
 */
export const parseIgnores = (comments: readonly SourceComment[]): ParsedIgnores => {
  const ignores: Ignore[] = [];
  const problems: IgnoreProblem[] = [];
  const open: OpenBlock[] = [];
  const directives = comments.flatMap((comment) => directivesIn(comment).map((text) => ({ comment, text })));
  const asksForNextLine = new Set(
    directives.filter(({ text }) => text.startsWith(nextLineWord)).map(({ comment }) => comment.span.start.line),
  );
  for (const { comment, text } of directives) {
    const { span } = comment;
    const directive = readDirective(text);
    if (directive.kind === 'problem') {
      problems.push({ ...directive.problem, span });
      continue;
    }
    const { rules, reason, until } = directive;
    const said = { rules, reason, ...(until !== undefined && { until }), span };
    switch (directive.form) {
      case '':
        ignores.push({ form: 'same-line', ...said, firstLine: span.start.line, lastLine: span.end.line });
        break;
      case '-next-line': {
        // Several may stand above one line; each is about the first line that is none of them.
        let line = span.end.line + 1;
        while (asksForNextLine.has(line)) line += 1;
        ignores.push({ form: 'next-line', ...said, firstLine: line, lastLine: line });
        break;
      }
      case '-start':
        open.push({ ...said, firstLine: span.start.line });
        break;
      case '-end': {
        const index = open.findLastIndex(
          (block) => rules.length === 0 || rules.some((rule) => block.rules.includes(rule)),
        );
        const [block] = index === -1 ? [] : open.splice(index, 1);
        if (block === undefined) problems.push({ kind: 'malformed', text: endWithoutStart, span });
        else ignores.push({ form: 'block', ...block, lastLine: span.end.line });
        break;
      }
    }
  }
  problems.push(...open.map(({ span }): IgnoreProblem => ({ kind: 'malformed', text: startWithoutEnd, span })));
  return {
    ignores: ignores.toSorted((one, two) => one.span.start.offset - two.span.start.offset),
    problems: problems.toSorted((one, two) => one.span.start.offset - two.span.start.offset),
  };
};

type OpenBlock = Omit<Ignore, 'form' | 'lastLine'>;

type Directive =
  | {
      readonly kind: 'directive';
      readonly form: '' | '-next-line' | '-start' | '-end';
      readonly rules: readonly string[];
      readonly reason: string;
      readonly until?: string;
    }
  | { readonly kind: 'problem'; readonly problem: Omit<IgnoreProblem, 'span'> };

const word = 'sallyport-ignore';
const nextLineWord = `${word}-next-line`;

/** The directives in a comment, without its delimiters. */
const directivesIn = ({ text }: SourceComment): readonly string[] => {
  if (!text.includes(word)) return [];
  return text
    .split(/\r\n|\n|\r/)
    .map((line) =>
      line
        .replace(/^\s*(?:\{?\/\*+|<!--|\/\/+!?|#+!?|--|;+|\*+(?!\/))?\s*/, '')
        .replace(/\s*(?:\*\/\s*\}?|-->)\s*$/, '')
        .trim(),
    )
    .filter((line) => line.startsWith(word));
};

const readDirective = (text: string): Directive => {
  const form = forms.find((candidate) => new RegExp(`^${word}${candidate}(?:\\s|$)`).test(text));
  if (form === undefined)
    return malformed(`"${text.split(/\s/)[0] ?? ''}" is none of ${forms.map((end) => word + end).join(', ')}`);
  const body = text.slice(word.length + form.length).trim();
  const cut = /(?:^|\s)--(?:\s|$)/.exec(body);
  const head = cut === null ? body : body.slice(0, cut.index);
  const reason = cut === null ? '' : body.slice(cut.index + cut[0].length).trim();
  const until = /(?:^|\s)until=(\S*)/.exec(head)?.[1];
  const names = head.replace(/(?:^|\s)until=\S*/, ' ').trim();
  const rules = names === '' ? [] : names.split(/\s*,\s*/);
  const unreadable = rules.find((rule) => !/^[\w@/-]+(?:\.[\w@/-]+)*(?:\.\*)?$/.test(rule));
  if (unreadable !== undefined) {
    return malformed(`"${unreadable}" is no rule id; write ${word}${form} RULE[,RULE] -- reason`);
  }
  if (until !== undefined && !isDate(until)) return malformed(`"until=${until}" is no day; write until=YYYY-MM-DD`);
  if (form === '-end') return { kind: 'directive', form, rules, reason };
  if (rules.length === 0) return malformed(`it names no rule; write ${word}${form} RULE[,RULE] -- reason`);
  if (reason === '') {
    return {
      kind: 'problem',
      problem: {
        kind: 'no-reason',
        text: `an ignore comment needs a reason; write ${word}${form} ${rules.join(',')} -- reason`,
      },
    };
  }
  return { kind: 'directive', form, rules, reason, ...(until !== undefined && { until }) };
};

const forms = ['-next-line', '-start', '-end', ''] as const;

const malformed = (what: string): Directive => ({
  kind: 'problem',
  problem: { kind: 'malformed', text: `an ignore comment cannot be read: ${what}` },
});

const startWithoutEnd = `an ignore comment cannot be read: this block is never closed; add ${word}-end`;
const endWithoutStart = `an ignore comment cannot be read: no block is open here; add ${word}-start RULE -- reason before`;

/** Whether the text is a day of the calendar: `2027-02-30` is none. */
export const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
