import { parseXml, XmlElement, XmlError, XmlText, type XmlDocument } from '@rgrove/parse-xml';
import type { Diagnostic } from '@sallyport/core';
import { newLines, type Lines } from './lines.ts';
import { brokenText, deepest, reasonOf } from './parsed-text.ts';
import type { Place } from './value.ts';

/** An element with its place; names without their prefixes. */
export interface Element extends Place {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** The text directly inside, without blanks around it. */
  readonly text: string;
  /** Where that text stands, when it is one piece. */
  readonly textPlace: Place | undefined;
}

export interface ParsedXml {
  readonly root: Element | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly lines: Lines;
}

/**
 * Reads XML 1.0. Document types are skipped: no entity is ever defined, none is fetched, and one that a text uses stays as it is written, so there
 * is nothing to blow up.
 *
 * Errors: XML must not be understood after an error, so a broken text gives nothing but its diagnostic.
 */
export const readXml = (path: string, text: string): ParsedXml => {
  const lines = newLines(text);
  const broken = (line: number, reason: string): ParsedXml => ({
    root: undefined,
    lines,
    diagnostics: [brokenText(path, 'XML', line, reason)],
  });
  if (deeperThan(text, deepest)) return broken(1, reasonOf(new RangeError()));
  let document: XmlDocument;
  try {
    document = parseXml(text, { includeOffsets: true, ignoreUndefinedEntities: true });
  } catch (error) {
    return broken(error instanceof XmlError ? error.line : 1, reasonOf(error));
  }
  // The parser counts from after a byte order mark.
  const shift = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const entity = text.search(/<!ENTITY\s/u);
  return {
    root: document.root === null ? undefined : toElement(document.root, shift),
    lines,
    diagnostics: entity < 0 ? [] : [ownEntities(path, lines.at(entity))],
  };
};

/** Nobody writes manifests like this any more, and what a bomb is made of is the same. */
const ownEntities = (path: string, line: number): Diagnostic => ({
  kind: 'xml-entities',
  level: 'warning',
  text: `${path}:${String(line)}: it defines entities of its own, which are not expanded; what is written with them is not known`,
  remedy: 'write the values out',
  path,
  incomplete: true,
});

const toElement = (node: XmlElement, shift: number): Element => {
  const texts = node.children.filter((child) => child instanceof XmlText);
  const [only] = texts;
  const text = texts.map((one) => one.text).join('');
  return {
    name: localName(node.name),
    attributes: new Map(Object.entries(node.attributes).map(([name, value]) => [localName(name), value])),
    children: node.children.flatMap((child) => (child instanceof XmlElement ? [toElement(child, shift)] : [])),
    text: text.trim(),
    textPlace: only !== undefined && texts.length === 1 ? trimmed(only, shift) : undefined,
    start: node.start + shift,
    end: node.end + shift,
  };
};

const trimmed = ({ text, start, end }: XmlText, shift: number): Place | undefined => {
  // A text whose length differs from its place holds references or line ends that were changed: nothing to point at.
  if (end - start !== text.length) return undefined;
  return {
    start: start + shift + (text.length - text.trimStart().length),
    end: end + shift - (text.length - text.trimEnd().length),
  };
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Whether more elements than that are open at once; the parser calls itself for each. Comments and the like may count too much, never too little. */
const deeperThan = (text: string, most: number): boolean => {
  let depth = 0;
  for (const [tag] of text
    .replaceAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/gu, '')
    .matchAll(/<(?:\/[^>]*|[A-Za-z_][^<>]*)>?/gu)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > most) return true;
  }
  return false;
};

/** The first child with this name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

/** The text of the first child with this name; nothing when there is none or it is empty. */
export const childText = (element: Element | undefined, name: string): string | undefined => {
  const text = childOf(element, name)?.text;
  return text === '' ? undefined : text;
};

/** All elements behind the names: `childrenAt(project, 'dependencies', 'dependency')`. */
export const childrenAt = (element: Element | undefined, ...names: readonly string[]): readonly Element[] =>
  names.reduce<readonly Element[]>(
    (from, name) => from.flatMap(({ children }) => children.filter((child) => child.name === name)),
    element === undefined ? [] : [element],
  );
