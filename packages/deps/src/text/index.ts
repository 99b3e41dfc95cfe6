/**
 * Texts of configuration formats with the place of every value: JSON, TOML and YAML as one tree (`Value`), XML as elements.
 *
 * In comes a text that somebody else wrote; out come what it says and diagnostics with file and line. Nothing here throws, and nothing grows
 * beyond the size of the text: depth, aliases and entities are bounded.
 */
export { readJson } from './json.ts';
export { newLines } from './lines.ts';
export type { Lines } from './lines.ts';
export { brokenText } from './parsed-text.ts';
export type { ParsedText } from './parsed-text.ts';
export { readToml } from './toml.ts';
export { entriesAt, isTrueAt, itemsAt, scalarAt, textAt, textsAt, valueAt } from './value.ts';
export type { Entry, List, Place, Scalar, Table, Value } from './value.ts';
export { childOf, childrenAt, childText, readXml } from './xml.ts';
export type { Element, ParsedXml } from './xml.ts';
export { readYaml, readYamlDocuments } from './yaml.ts';
