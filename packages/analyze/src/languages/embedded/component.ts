import type { LanguageId } from '../language.ts';
import { newCanvas } from './canvas.ts';
import type { Canvas } from './canvas.ts';
import type { Embedded } from './embedded-unit.ts';
import { decodeInPlace, putHandler, scriptLanguage, unitsOf } from './html.ts';
import { closingBrace, startTags } from './markup.ts';
import type { Attribute, StartTag } from './markup.ts';

/**
 * The scripts of a Vue or Svelte component with the bindings of its template that matter to rules, in one unit: the
 * template sees the script's names. Length and offsets are the file's. Bindings read as calls of made-up functions:
 *
 *     v-html="x"            __vHtml(x)         a rule matches `__vHtml($X)`
 *     {@html x}             __html(x)          a rule matches `__html($X)`
 *     :href="x"             _href (x)          also `v-bind:href`; any name, other characters than word ones as `_`
 *     href={x}              _href (x)          Svelte
 *     @click="go(x)"        ;()=>{go(x)}       also `v-on:click`
 */
export const componentUnits = (text: string, kind: 'vue' | 'svelte'): Embedded => {
  const tags = startTags(text);
  const scripts = tags.filter(
    (tag) => tag.name === 'script' && tag.raw !== undefined && scriptLanguage(tag) !== undefined,
  );
  const language = widest(scripts.map((tag) => scriptLanguage(tag) ?? 'javascript'));
  const canvas = newCanvas(text);
  for (const { raw } of scripts) {
    if (raw === undefined) continue;
    canvas.mark(raw.start - 1, ';');
    canvas.keep(raw.start, raw.end);
  }
  for (const tag of tags) for (const attribute of tag.attributes) putBinding(canvas, text, attribute, kind);
  if (kind === 'svelte') putHtmlTags(canvas, text, tags);
  return { units: unitsOf(new Map([[language, canvas]])), problems: [] };
};

/** One language for all scripts of a component: TSX reads TypeScript, TypeScript reads JavaScript. */
const widest = (languages: readonly LanguageId[]): LanguageId =>
  languages.includes('tsx') ? 'tsx' : languages.includes('typescript') ? 'typescript' : 'javascript';

const putBinding = (canvas: Canvas, text: string, attribute: Attribute, kind: 'vue' | 'svelte'): void => {
  if (attribute.value.trim() === '') return;
  if (kind === 'svelte') {
    const braced = /^\{(?![@#:/.])/.test(attribute.value) && attribute.value.endsWith('}');
    if (braced && /^[A-Za-z][\w-]*$/.test(attribute.name))
      putCall(canvas, text, attribute, attribute.name, attribute.valueStart + 1, attribute.valueEnd - 1);
    return;
  }
  if (!attribute.quoted) return;
  const { name } = attribute;
  if (name === 'v-html' && attribute.valueStart - attribute.nameStart === '__vHtml('.length) {
    canvas.mark(attribute.nameStart - 1, ';');
    canvas.write(attribute.nameStart, '__vHtml(');
    canvas.write(attribute.valueStart, decodeInPlace(attribute.value));
    canvas.write(attribute.valueEnd, ')');
    canvas.mark(attribute.valueEnd + 1, ';');
    return;
  }
  const bound = /^(?:v-bind)?:([A-Za-z][\w.-]*)$/.exec(name)?.[1];
  if (bound !== undefined) putCall(canvas, text, attribute, bound, attribute.valueStart, attribute.valueEnd);
  else if (/^(?:@|v-on:)[\w.:-]+$/.test(name)) putHandler(canvas, text, attribute);
};

/** `:name="x"` as `_name (x)`: the name moves up to its `=`, the mark before it becomes an underscore. */
const putCall = (
  canvas: Canvas,
  text: string,
  attribute: Attribute,
  bound: string,
  start: number,
  end: number,
): void => {
  const plain = bound.replace(/\W/g, '_');
  const nameEnd = attribute.nameStart + attribute.name.length;
  const nameStart = nameEnd - plain.length - 1;
  if (nameStart < attribute.nameStart - 1 || nameStart < 0 || start - 1 < nameEnd) return;
  canvas.mark(nameStart - 1, ';');
  canvas.write(nameStart, `_${plain}`);
  canvas.write(start - 1, '(');
  canvas.write(start, decodeInPlace(text.slice(start, end)));
  canvas.write(end, ')');
  canvas.mark(end + 1, ';');
};

const putHtmlTags = (canvas: Canvas, text: string, tags: readonly StartTag[]): void => {
  const head = '{@html ';
  for (let i = text.indexOf(head); i !== -1; i = text.indexOf(head, i + 1)) {
    const raw = tags.some((tag) => tag.raw !== undefined && tag.raw.start <= i && i < tag.raw.end);
    if (raw) continue;
    const end = closingBrace(text, i);
    if (text.charAt(end - 1) !== '}') continue;
    canvas.mark(i - 1, ';');
    canvas.write(i, '__html(');
    canvas.write(i + head.length, text.slice(i + head.length, end - 1));
    canvas.write(end - 1, ')');
    canvas.mark(end, ';');
  }
};
