import { markdownProse } from '@sallyport/core/report/markdown-prose';
import type { ModelFinding, ModelReview } from '../model/model-review.ts';
import { modelCode } from './model-code.ts';
import { modelTitle, runWords } from './review-view.ts';

/** What a model says, as blocks of Markdown of at most this many characters. Every word of it is escaped. */
export const modelMarkdown = (model: ModelReview, room: number): readonly string[] => {
  const found = (state: ModelFinding['state']): readonly string[] =>
    model.findings.filter((one) => one.state === state).map((one) => findingBlock(one));
  const titled = (title: string, blocks: readonly string[]): readonly string[] =>
    blocks.length === 0 ? [] : [`#### ${title}`, ...blocks];
  const items = (texts: readonly string[]): string => texts.map((text) => `- ${markdownProse(text)}`).join('\n');
  const blocks = [
    `### ${markdownProse(modelTitle(model))}`,
    ...titled('The analyser follows the way', found('followed')),
    ...titled('Unconfirmed', found('unconfirmed')),
    ...(model.suspicions.length === 0
      ? []
      : titled('Possible manipulation', [
          items(model.suspicions.map(({ path, line, text }) => `${path}:${String(line)}: ${text}`)),
        ])),
    ...(model.by !== '' && model.findings.length === 0 && model.problems.length === 0 ? ['Nothing more.'] : []),
    ...(model.notes.length === 0 ? [] : [items(model.notes)]),
    ...(model.problems.length === 0 ? [] : [items(model.problems.map((text) => `missing: ${text}`))]),
  ];
  let left = room - cutWords.length;
  const end = blocks.findIndex((block) => (left -= block.length + 2) < 0);
  return end === -1 ? blocks : [...blocks.slice(0, end), cutWords];
};

const cutWords = 'What the model says was cut here, because this text would grow too long.';

const findingBlock = (finding: ModelFinding): string => {
  const { path, startLine, cwe, message, why, runs } = finding;
  const lines = modelCode(finding);
  const fence = '`'.repeat(
    Math.max(3, ...lines.flatMap((line) => line.match(/`+/gu) ?? []).map((run) => run.length + 1)),
  );
  return [
    `**${markdownProse(cwe)}** ${markdownProse(`${path}:${String(startLine)}`)}`,
    markdownProse(message),
    ...(lines.length === 0 ? [] : [`${fence}text\n${lines.join('\n')}\n${fence}`]),
    markdownProse([why, runWords[runs]].filter((one) => one !== '').join('; ')),
  ].join('\n\n');
};
