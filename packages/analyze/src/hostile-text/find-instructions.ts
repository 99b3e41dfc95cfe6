import { type InstructionSignals, instructionSignals } from '@sallyport/core/words/instruction-signals';
import { visible } from '@sallyport/core/report/visible';
import { isTestPath } from '../scan/test-code.ts';
import { decodedTexts } from './decoded-texts.ts';
import type { HostilePlace } from './place.ts';
import { readableText } from './readable-text.ts';
import type { TextRegion } from './text-regions.ts';

/**
 * Texts that tell a reviewer what to say about the code: in comments, strings, documents, data, Base64 and in the file's name.
 *
 * Words are looked for first that every such text holds (`wish`); only around them are the forms tried. How much it takes depends on where
 * the text stands: a comment has no honest reason to ask for silence; strings of programs that call models, keys that hold prompts, tests
 * and documents about such attacks do. Those are left alone. Each cluster of lines once.
 */
export const findInstructions = (
  { path, text }: { readonly path: string; readonly text: string },
  regionAt: (offset: number) => TextRegion,
): readonly HostilePlace[] => {
  const found: HostilePlace[] = [...inName(path)];
  const readable = readableText(text);
  const file = { path, text: readable.text };
  let until = -1;
  let tried = 0;
  for (const { index } of readable.text.matchAll(wish)) {
    if (index < until) continue;
    tried += 1;
    if (found.length > most || tried > mostTried) break;
    const around = aroundOf(readable.text, index);
    const signals = instructionSignals(around.flat);
    if (signals.size === 0) {
      // Nothing between here and there; a form that begins near the end is tried again.
      until = around.end - 120;
      continue;
    }
    const start = readable.toFile(index);
    const severity = judge(signals, regionAt(start), file, index);
    if (severity === undefined) continue;
    const lineEnd = Math.min(endOfLine(readable.text, index), index + 120);
    found.push({
      rule: 'text.instructions.to-reviewer',
      start,
      end: readable.toFile(lineEnd),
      severity,
      message: `This text tells a reviewer what to say about the code (${kinds(signals)}): "${quoted(readable.text.slice(index, lineEnd))}". Find out who put it here, and take it out.`,
    });
    until = around.end;
  }
  for (const { start, end, decoded, how } of decodedTexts(text)) {
    const signals = instructionSignals(flatten(decoded));
    if (sum(signals) < 2 || isTestPath(path)) continue;
    found.push({
      rule: 'text.instructions.encoded',
      start,
      end,
      severity: 'medium',
      message: `This ${how} text tells a reviewer what to say about the code (${kinds(signals)}): "${quoted(decoded.slice(0, 120))}". Find out who put it here, and take it out.`,
    });
  }
  return found;
};

/** More are of no use to anybody. */
const most = 50;
/** Bounds the work on texts that are made of such words. */
const mostTried = 1_000;

/** Begins or holds what each text wants that is looked for. Tried on the whole text, so: cheap, and without `u`. */
const wish =
  /\b(?:ignor|disregard|forget|overrid|bypass|olvida|oubli|dimentica|esque|vtaber|qvfertneq|approve|audited|vetted|cleared|whitelisted|skip (?:this|the|all|any|your)|(?:mark|rate|classify|treat|label|consider) (?:this|it|these|the|all|every) )|\b(?:not|never|no need to|refrain from|stop|without)\s+(?:report|flag|mention|rais|list|warn|comment|review|analy|scan|audit|inspect|look at)|n['’]t\s+(?:report|flag|mention|raise|list|warn|comment|review|analy|scan|audit)|(?:\bno (?:security )?|\bzero )(?:findings?|issues|problems|vulnerabilit|weakness)|\breport nothing|\b(?:answer|reply|say|respond with|return) nothing|\blgtm\b|"findings" ?: ?\[ ?\]|false positive|(?:is|are|was|been) (?:\w+ )?(?:safe|secure|benign|harmless|reviewed|verified)\b|signed off|intentionally (?:vuln|insec)|keine (?:befunde|funde|schwach)|nicht (?:melden|beanst)|ne (?:signal|rapport)|non segnal|no (?:reporte|informe)|não re|忽略|无视|無視|игнорир|забудь|не сообщ|무시|보고하지|تجاهل|不要(?:报告|報告|标记)|(?:報告|指摘)し?ない/gi;

interface Around {
  readonly end: number;
  /** The lines as one, without comment signs. */
  readonly flat: string;
}

/** Two lines before and three after, at most four hundred characters each way. */
const aroundOf = (text: string, at: number): Around => {
  const before = text
    .slice(Math.max(0, at - 400), at)
    .split('\n')
    .slice(-3)
    .join('\n');
  const after = text
    .slice(at, at + 500)
    .split('\n')
    .slice(0, 4)
    .join('\n');
  return { end: at + after.length, flat: flatten(before + after) };
};

const flatten = (text: string): string =>
  text
    .replace(/\r?\n[\t ]*(?:(?:#|\/\/|\*|--|;|>|<!--|"|')[\t ]*)*/gu, ' ')
    // Our own ignore comments say what they do.
    .replace(/\bsallyport-ignore(?:-next-line|-start|-end)? (?:[\w-]+\.)+[\w-]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

const sum = (signals: InstructionSignals): number => [...signals.values()].reduce((all: number, one) => all + one, 0);

const judge = (
  signals: InstructionSignals,
  region: TextRegion,
  file: { readonly path: string; readonly text: string },
  at: number,
): HostilePlace['severity'] | undefined => {
  const all = sum(signals) + (region === 'hidden' ? 1 : 0);
  if (all < fewest[region] + (isTestPath(file.path) ? 2 : 0)) return undefined;
  if (region === 'comment' || region === 'hidden') return all >= 4 ? 'medium' : 'low';
  if (isTestPath(file.path) || tellsOfAttacks(file)) return undefined;
  if (region === 'pattern') return undefined;
  if (region === 'prose') return isQuoted(file.text, at) ? undefined : all >= 4 ? 'medium' : 'low';
  if (region === 'data' ? isPromptValue(file.text, at) : callsModel.test(file.text)) return undefined;
  return all >= 4 ? 'medium' : 'low';
};

/** What the forms in one place must weigh together. */
const fewest: Readonly<Record<TextRegion, number>> = {
  comment: 2,
  hidden: 2,
  code: 2,
  string: 2,
  pattern: 2,
  data: 2,
  prose: 3,
};

/** Programs that hold prompts of their own. */
const callsModel =
  /\b(?:openai|anthropic|langchain|litellm|llama[_-]?index|ollama|mistralai|cohere|genai|generateText|streamText|chat\.completions|messages\.create|huggingface|transformers|bedrock)\b|['"]?role['"]?\s*:\s*['"](?:system|user|assistant)['"]|\b\w*(?:system|user)?_?prompt\w*\s*[:=]/iu;

/** A value of a file of settings under the name of a prompt, or one message of a conversation. */
const isPromptValue = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 2_000), at);
  return (
    /(?:^|[\s"'{,_-])(?:prompts?|system|instructions?|messages?|template|role|content)["']?\s*[:=][^\n]*$/iu.test(
      before,
    ) ||
    /(?:^|\n)\s*-?\s*["']?(?:\w+[_-])?(?:prompts?|system|instructions?|template|content)["']?\s*:\s*[|>][+-]?\d?\s*\n(?:[ \t]+[^\n]*\n|\s*\n)*[ \t]+[^\n]*$/iu.test(
      before,
    )
  );
};

/** Documents and programs about such attacks quote them. Findings of other kinds do not ask this. */
const tellsOfAttacks = ({ text }: { readonly text: string }): boolean => /prompt[- _]?injection|jailbreak/iu.test(text);

/** In code marks, quotation marks, a quotation or a fenced block. */
const isQuoted = (text: string, at: number): boolean => {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(Math.max(start, at - 400), at);
  if (/^\s*>|^(?: {4}|\t)/u.test(before)) return true;
  if (/["“«`']/u.test(before) && /["”»`']/u.test(text.slice(at, at + 300).split('\n')[0] ?? '')) return true;
  const fences = text.slice(Math.max(0, at - 20_000), at).match(/^\s*(?:```|~~~)/gmu);
  return (fences?.length ?? 0) % 2 === 1;
};

const inName = (path: string): readonly HostilePlace[] => {
  const words = path.replace(/[/\\_.-]+/gu, ' ').slice(-400);
  if (words.search(wish) === -1 || isTestPath(path)) return [];
  const signals = instructionSignals(words);
  if (sum(signals) < 3) return [];
  return [
    {
      rule: 'text.instructions.to-reviewer',
      start: 0,
      end: 0,
      severity: 'low',
      message: `The name of this file tells a reviewer what to say about the code (${kinds(signals)}): "${quoted(path)}". Find out who named it, and rename it.`,
    },
  ];
};

const endOfLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
};

const quoted = (text: string): string => visible(text.replace(/\s+/gu, ' ').trim().slice(0, 120));

const names: Readonly<Record<string, string>> = {
  override: 'instructions are to be ignored',
  'do-not-report': 'something is not to be reported',
  'report-nothing': 'an answer without findings is asked for',
  approval: 'an approval is claimed',
  'mark-as-safe': 'code is to be called safe',
  skip: 'a check is to be left out',
  audience: 'reviewers or models are spoken to',
  role: 'a role is given',
  speaker: 'another speaker is pretended',
  markup: 'signs of a chat format',
  boundary: 'the end of quoted data is pretended',
};

const kinds = (signals: InstructionSignals): string =>
  [...signals.keys()].map((kind) => names[kind] ?? kind).join(', ');
