import type { LanguageId } from '../language.ts';
import { newCanvas } from './canvas.ts';
import type { Canvas } from './canvas.ts';
import type { Embedded, EmbeddedUnit } from './embedded-unit.ts';
import { samePlace } from './embedded-unit.ts';
import { attributeValue, startTags } from './markup.ts';
import type { Attribute, StartTag } from './markup.ts';
import { withoutTemplateTags } from './template-tags.ts';

/**
 * The scripts of a page: one unit per language, because the scripts of a page share their globals.
 *
 * `<script>` blocks stand in their place. Inline handlers follow as functions: `onclick="go(x)"` reads
 * `;()=>{go(x)};`. Blocks of a type that is no script (`application/json`, `text/x-template`, `importmap`) are left out,
 * and tags of server-side templates (`{{ … }}`, `{% … %}`, `<%= … %>`, `<?php … ?>`) read as a name or a blank.
 */
export const htmlUnits = (text: string): Embedded => {
  const canvases = new Map<LanguageId, Canvas>();
  const canvasFor = (language: LanguageId): Canvas => {
    const known = canvases.get(language) ?? newCanvas(text);
    canvases.set(language, known);
    return known;
  };
  for (const tag of startTags(text)) {
    if (tag.name === 'script' && tag.raw !== undefined) {
      const language = scriptLanguage(tag);
      if (language !== undefined && text.slice(tag.raw.start, tag.raw.end).trim() !== '')
        putScript(canvasFor(language), text, tag);
    }
    for (const attribute of tag.attributes)
      if (isHandler(attribute)) putHandler(canvasFor('javascript'), text, attribute);
  }
  return { units: unitsOf(canvases), problems: [] };
};

export const unitsOf = (canvases: ReadonlyMap<LanguageId, Canvas>): EmbeddedUnit[] =>
  [...canvases]
    .filter(([, canvas]) => canvas.used)
    .map(([language, canvas]) => ({ language, text: canvas.text(), map: samePlace }));

const putScript = (canvas: Canvas, text: string, tag: StartTag): void => {
  if (tag.raw === undefined) return;
  const script = text.slice(tag.raw.start, tag.raw.end);
  // Doubled braces are JSX there.
  const jsx = /babel|jsx|tsx/i.test(`${attributeValue(tag, 'type') ?? ''} ${attributeValue(tag, 'lang') ?? ''}`);
  canvas.mark(tag.raw.start - 1, ';');
  canvas.write(tag.raw.start, jsx ? script : withoutTemplateTags(script));
};

/** Language of a `<script>` by its `lang` or `type`; `undefined` for data. */
export const scriptLanguage = (tag: StartTag): LanguageId | undefined => {
  const lang = attributeValue(tag, 'lang')?.trim().toLowerCase();
  if (lang === 'ts' || lang === 'typescript') return 'typescript';
  if (lang === 'tsx') return 'tsx';
  const type = attributeValue(tag, 'type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (/^(?:text|application)\/(?:x-)?typescript$/.test(type)) return 'typescript';
  const isScript =
    type === '' ||
    type === 'module' ||
    /^(?:text|application)\/(?:(?:x-)?(?:java|ecma|live)script(?:1\.\d)?|jscript|babel|jsx|es6|node)$/.test(type);
  return isScript ? 'javascript' : undefined;
};

const isHandler = (attribute: Attribute): boolean =>
  /^on[a-z]+$/i.test(attribute.name) && attribute.value.trim() !== '';

/** Length of `;()=>{`. */
const opening = 6;

/** Writes an attribute's statements as a function. Does nothing when the name leaves no room for its head. */
export const putHandler = (canvas: Canvas, text: string, attribute: Attribute): void => {
  if (attribute.valueStart - attribute.nameStart < opening) return;
  canvas.write(attribute.valueStart - opening, ';()=>{');
  canvas.write(
    attribute.valueStart,
    withoutTemplateTags(decodeInPlace(text.slice(attribute.valueStart, attribute.valueEnd))),
  );
  canvas.write(attribute.valueEnd, '}');
  canvas.mark(attribute.valueEnd + 1, ';');
};

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Character references decoded, length kept by spaces: behind what was decoded, but before a quote that opens a string,
 * so that strings keep their text.
 */
export const decodeInPlace = (text: string): string => {
  let quote = '';
  return text.replace(/(?:&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);)+|["'`]/g, (run) => {
    const decoded = run.startsWith('&') ? run.replace(/&(#?)([xX]?)(\w+);/g, decodeOne) : run;
    const opens = quote === '' && /^["'`]$/.test(decoded);
    if (opens) quote = decoded;
    else if (decoded === quote) quote = '';
    return opens ? decoded.padStart(run.length) : decoded.padEnd(run.length);
  });
};

const decodeOne = (_: string, hash: string, hex: string, body: string): string => {
  if (hash === '') return characters[hex + body] ?? ' ';
  const code = Number.parseInt(body, hex === '' ? 10 : 16);
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : ' ';
};
