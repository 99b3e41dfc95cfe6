import type { Diagnostic } from '@sallyport/core';
import { folderOf, inFolder, type ProjectFiles } from '../../packages/index.ts';
import type { Element } from '../../text/index.ts';
import { attributePlace } from '../attribute-place.ts';
import { leftOpen } from '../left-open.ts';
import { newReferences, type Followed } from '../references.ts';
import { textOf, written, type WrittenText } from '../written-text.ts';
import { xmlAt, type XmlFile } from '../xml-file.ts';
import { conditionOf } from './condition.ts';

/** One item as it is written, with the conditions on the way to it. */
export interface Item {
  readonly file: XmlFile;
  readonly element: Element;
  /** Lower case, as MSBuild knows no case: `packagereference`. */
  readonly type: string;
  /** Nothing when it holds always. */
  readonly marker: string | undefined;
  /** What the conditions come to; nothing when that depends on how the build is called. */
  readonly holds: boolean | undefined;
}

export interface Alternative {
  readonly text: WrittenText;
  readonly marker: string | undefined;
}

/** What a project says once its imports are in it. */
export interface Evaluation {
  readonly items: readonly Item[];
  readonly follow: (text: WrittenText) => Followed;
  readonly property: (name: string) => string | undefined;
  /** The values that a property has under conditions that depend on how the build is called; none when it has one value for all. */
  readonly alternatives: (name: string) => readonly Alternative[];
  /** Files besides the first, in the order in which they came in. */
  readonly imported: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Evaluates a project as MSBuild does: `Directory.Build.props` and the central versions above it, the project, `Directory.Build.targets`, and what
 * they import by a path inside the tree. Properties have their last value, before any item is looked at.
 *
 * What SDKs bring along is outside: it is not looked for, nor is what targets do when they run.
 *
 * Source: Microsoft Learn, "How MSBuild builds projects" (evaluation), "Customize your build by folder", "Central Package Management".
 *
 * @param around - whether the files of the folders above belong to it; they do for a project, not for a file that projects import.
 */
export const evaluate = (project: XmlFile, files: ProjectFiles, around: boolean): Evaluation => {
  const items: Item[] = [];
  const imported: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const properties = new Map<string, WrittenText>();
  /** Values under conditions that nobody can tell. */
  const perhaps = new Map<string, Alternative[]>();
  const seen = new Set<string>();

  const lookUp = (name: string): WrittenText | undefined => {
    const key = name.toLowerCase();
    const found = perhaps.get(key);
    return properties.get(key) ?? (found?.length === 1 ? found[0]!.text : undefined);
  };
  const follow = (text: WrittenText): Followed => newReferences(reference, lookUp).follow(text);
  const followText = (text: string): string => (text.includes('$') ? textOf(follow([{ text }]).text) : text);

  const visitFile = (file: XmlFile): void => {
    if (seen.has(file.path) || seen.size > mostFiles) return;
    seen.add(file.path);
    if (file !== project) imported.push(file.path);
    if (file !== project) diagnostics.push(...file.diagnostics);
    if (file.root?.name !== 'Project') return;
    if (file.root.attributes.has('Sdk'))
      items.push({ file, element: file.root, type: 'sdk', marker: undefined, holds: true });
    visit(file, file.root, undefined, true);
  };

  const visit = (file: XmlFile, holder: Element, marker: string | undefined, holds: boolean | undefined): void => {
    for (const element of holder.children) {
      const condition = element.attributes.get('Condition')?.trim();
      const own = condition === undefined || condition === '' ? true : holdsHere(condition, file);
      const inner =
        own === false || holds === false ? false : own === undefined || holds === undefined ? undefined : true;
      const innerMarker = joined(marker, element.name === 'Otherwise' ? 'otherwise' : condition);
      switch (element.name) {
        case 'PropertyGroup':
          for (const property of element.children) setProperty(file, property, inner, innerMarker);
          break;
        case 'ItemGroup':
          for (const item of element.children) {
            const ofItem = item.attributes.get('Condition')?.trim();
            const itemHolds = ofItem === undefined || ofItem === '' ? true : holdsHere(ofItem, file);
            items.push({
              file,
              element: item,
              type: item.name.toLowerCase(),
              marker: joined(innerMarker, ofItem),
              holds: inner === false || itemHolds === false ? false : inner === undefined ? undefined : itemHolds,
            });
          }
          break;
        case 'Sdk':
          items.push({ file, element, type: 'sdk', marker: innerMarker, holds: inner });
          break;
        case 'Import':
          if (element.attributes.has('Sdk'))
            items.push({ file, element, type: 'sdk', marker: innerMarker, holds: inner });
          else if (inner !== false) importFrom(file, element);
          break;
        case 'ImportGroup':
        case 'Choose':
        case 'When':
        case 'Otherwise':
          visit(file, element, innerMarker, element.name === 'Otherwise' && inner === true ? undefined : inner);
          break;
        default:
      }
    }
  };

  const holdsHere = (condition: string, file: XmlFile): boolean | undefined =>
    conditionOf(condition, (text) => followText(thisFile(text, file.path)));

  const setProperty = (
    file: XmlFile,
    element: Element,
    holds: boolean | undefined,
    marker: string | undefined,
  ): void => {
    const condition = element.attributes.get('Condition')?.trim();
    const own = condition === undefined || condition === '' ? true : holdsHere(condition, file);
    if (own === false || holds === false) return;
    const key = element.name.toLowerCase();
    const text = thisFile(element.text, file.path);
    const value = follow(text === element.text ? written(text, file.path, element.textPlace) : [{ text }]).text;
    if (value.length > mostParts || value.reduce((sum, part) => sum + part.text.length, 0) > longestValue) return;
    if (own === true && holds === true) {
      properties.set(key, value);
      perhaps.delete(key);
    } else {
      const before = perhaps.get(key) ?? [];
      const isNew = !before.some(({ text: known }) => textOf(known) === textOf(value));
      if (isNew && before.length < mostAlternatives)
        perhaps.set(key, [...before, { text: value, marker: joined(marker, condition) }]);
    }
  };

  const importFrom = (file: XmlFile, element: Element): void => {
    const stated = element.attributes.get('Project') ?? '';
    const above = /FileAbove\([^)]*?([\w.-]+\.(?:props|targets|proj))/iu.exec(stated.slice(0, 1000))?.[1];
    if (above !== undefined) {
      const from = above.toLowerCase() === file.path.slice(file.path.lastIndexOf('/') + 1).toLowerCase();
      const folder = folderOf(file.path);
      const found = from && folder === '' ? undefined : fileAbove(from ? folderOf(folder) : folder, above, files);
      if (found !== undefined) visitFile(found);
      return;
    }
    const path = inTree(file, followText(thisFile(stated, file.path)));
    if (path === undefined) return;
    const found = xmlAt(path, files);
    if (found !== undefined) visitFile(found);
    else if (!element.attributes.has('Condition') && /[\\/]/u.test(stated) && !/^packages\//iu.test(path))
      diagnostics.push(
        leftOpen(
          file.path,
          file.lines.at(element.start),
          `${stated} is imported and is not in this project: its packages and properties are not known`,
          'if it is made by a build, let the build make it before the look',
        ),
      );
  };

  const folder = folderOf(project.path);
  const visitAbove = (...names: readonly string[]): void => {
    for (const name of around ? names : []) {
      const found = fileAbove(folder, name, files);
      if (found === undefined) continue;
      visitFile(found);
      return;
    }
  };
  visitAbove('Directory.Build.props');
  visitAbove('Directory.Packages.props', 'Packages.props');
  visitFile(project);
  visitAbove('Directory.Build.targets');
  return {
    items,
    follow,
    property: (name) => {
      const value = lookUp(name);
      return value === undefined ? undefined : textOf(value).trim();
    },
    alternatives: (name) => {
      const key = name.toLowerCase();
      const found = properties.has(key) ? [] : (perhaps.get(key) ?? []);
      return found.length > 1 ? found : [];
    },
    imported,
    diagnostics,
  };
};

/** The text of an attribute or of a child element with that name, with its place. */
export const metadataOf = ({ file, element }: Item, name: string): WrittenText | undefined => {
  let known = remembered.get(element);
  if (known === undefined) remembered.set(element, (known = new Map()));
  if (!known.has(name)) known.set(name, findMetadata(file, element, name));
  return known.get(name);
};

/** Files of central versions are asked by every project. */
const remembered = new WeakMap<Element, Map<string, WrittenText | undefined>>();

const findMetadata = (file: XmlFile, element: Element, name: string): WrittenText | undefined => {
  for (const [key, value] of element.attributes)
    if (key.toLowerCase() === name && value.trim() !== '')
      return written(value.trim(), file.path, attributePlace(file.text, element, key));
  const child = element.children.find((one) => one.name.toLowerCase() === name);
  return child === undefined || child.text === '' ? undefined : written(child.text, file.path, child.textPlace);
};

const joined = (...conditions: readonly (string | undefined)[]): string | undefined =>
  conditions.filter((one) => one !== undefined && one !== '').join(' and ') || undefined;

const reference = /\$\(([A-Za-z_][\w.-]*)\)/gu;

/** The nearest file of that name in a folder or one above. */
const fileAbove = (folder: string, name: string, files: ProjectFiles): XmlFile | undefined => {
  for (let at = folder; ; at = folderOf(at)) {
    const found = xmlAt(at === '' ? name : `${at}/${name}`, files);
    if (found !== undefined) return found;
    if (at === '') return undefined;
  }
};

/** What MSBuild says of the file at hand; paths that begin at the root begin with `//`. */
const thisFile = (text: string, path: string): string =>
  text.includes('$(')
    ? text.replaceAll(
        /\$\(MSBuild(?:ThisFile|Project)Directory\)[\\/]?/giu,
        `//${folderOf(path)}/`.replace('///', '//'),
      )
    : text;

const inTree = (file: XmlFile, stated: string): string | undefined => {
  const text = stated.trim();
  if (text === '' || /[$*?%@]/u.test(text)) return undefined;
  return text.startsWith('//') ? inFolder('', text.slice(2)) : inFolder(folderOf(file.path), text);
};

/** Files that one project brings together; large repositories have a few dozen. */
const mostFiles = 200;
/** Values of one property under different conditions. */
const mostAlternatives = 20;
const mostParts = 64;
/** Units: UTF-16. */
const longestValue = 4096;
