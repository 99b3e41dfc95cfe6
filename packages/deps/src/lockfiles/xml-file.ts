import type { ProjectFiles } from '../packages/index.ts';
import { readXml, type ParsedXml } from '../text/index.ts';

/** A file of XML, with the text that its places count in. */
export interface XmlFile extends ParsedXml {
  readonly path: string;
  readonly text: string;
}

/** A file of the tree; each text is parsed once for all that ask, as many projects share what they import. */
export const xmlAt = (path: string, files: ProjectFiles): XmlFile | undefined => {
  const text = files.readText(path);
  if (text === undefined) return undefined;
  let known = remembered.get(files);
  if (known === undefined) remembered.set(files, (known = new Map()));
  const found = known.get(path);
  if (found?.text === text) return found;
  const read = { ...readXml(path, text), path, text };
  known.set(path, read);
  return read;
};

const remembered = new WeakMap<ProjectFiles, Map<string, XmlFile>>();
