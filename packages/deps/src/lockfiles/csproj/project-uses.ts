import type { Diagnostic } from '@sallyport/core';
import type { Group, PackageUse } from '../../packages/index.ts';
import { attributePlace } from '../attribute-place.ts';
import { leftOpen } from '../left-open.ts';
import { nugetName, nugetPin } from '../nuget-use.ts';
import { placeOf, sliceOf, textOf, written, type WrittenText } from '../written-text.ts';
import { metadataOf, type Evaluation, type Item } from './evaluate.ts';

export interface ProjectUses {
  readonly uses: readonly PackageUse[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A version of a package, and the condition under which it is meant. */
interface Versioned {
  readonly text: WrittenText;
  readonly marker: string | undefined;
}

/** A reference with what was said of it, here or by later `Update`s. */
interface Reference {
  readonly item: Item;
  readonly name: string;
  version: WrittenText | undefined;
  isPrivate: boolean;
  isRemoved: boolean;
}

/**
 * The packages that a project refers to, with the versions of `Directory.Packages.props` where it gives none.
 *
 * A reference under a condition is listed with the condition, whatever it comes to: another call of the build may meet it.
 *
 * @param listed - a file that projects import is read by itself: the versions it keeps for them are what it has to say.
 */
export const usesOf = (path: string, evaluation: Evaluation, listed: boolean): ProjectUses => {
  const diagnostics: Diagnostic[] = [];
  const references: Reference[] = [];
  const byName = new Map<string, Reference[]>();
  const central = new Map<string, Versioned[]>();
  const uses = new Map<string, PackageUse>();

  const namesOf = (item: Item, attribute: string): readonly string[] => {
    const stated = item.element.attributes.get(attribute);
    if (stated === undefined) return [];
    const text = textOf(evaluation.follow([{ text: stated }]).text);
    const names = text.split(';').map((one) => one.trim());
    const wrong = names.find((one) => one !== '' && !packageId.test(one));
    if (wrong !== undefined)
      diagnostics.push(
        leftOpen(
          item.file.path,
          item.file.lines.at(item.element.start),
          `<${item.element.name} ${attribute}="${stated.slice(0, 100)}"> names packages in a way that cannot be told`,
          'define the property in this project, or write the names out',
        ),
      );
    return [...new Set(names)].filter((one) => packageId.test(one));
  };
  const refer = (item: Item, name: string, version: WrittenText | undefined, isPrivate: boolean): void => {
    const one: Reference = { item, name, version, isPrivate, isRemoved: false };
    references.push(one);
    const known = byName.get(name.toLowerCase());
    if (known === undefined) byName.set(name.toLowerCase(), [one]);
    else if (known.length < mostOfOne) known.push(one);
  };
  const isPrivate = (item: Item): boolean =>
    /(?:^|;)\s*all\s*(?:;|$)/iu.test(textOf(metadataOf(item, 'privateassets') ?? []));
  const versionOf = (item: Item): WrittenText | undefined =>
    metadataOf(item, 'versionoverride') ?? metadataOf(item, 'version');

  /** A version that is one property of several values is each of them. */
  const eachAlternative = (one: Versioned | undefined): readonly (Versioned | undefined)[] => {
    const property = one && /^\$\(([\w.-]+)\)$/u.exec(textOf(one.text).trim())?.[1];
    const values = property === undefined ? [] : evaluation.alternatives(property);
    return values.length === 0 ? [one] : values;
  };

  const keep = (item: Item, name: string): void => {
    const text = metadataOf(item, 'version');
    if (text === undefined || item.holds === false) return;
    const key = name.toLowerCase();
    const known = central.get(key) ?? [];
    if (item.holds === true) central.set(key, [{ text, marker: undefined }]);
    else if (known.length < mostOfOne) central.set(key, [...known, { text, marker: item.marker }]);
  };

  const put = (
    { file, element }: Item,
    name: string,
    version: Versioned | undefined,
    groups: readonly Group[],
    marker: string | undefined,
    relation: PackageUse['relation'] = 'direct',
  ): void => {
    const followed = version === undefined ? undefined : evaluation.follow(version.text);
    const whole = followed === undefined ? '' : textOf(followed.text);
    const requirement = whole.trim();
    const line = file.lines.at(element.start);
    if (followed !== undefined && followed.missing.length > 0)
      diagnostics.push(
        leftOpen(
          file.path,
          line,
          `${name} has no version that can be told: nothing in this project defines ${followed.missing.map((one) => `$(${one})`).join(', ')}`,
          'define the property in this project, or commit packages.lock.json, which has the version',
        ),
      );
    const from = whole.indexOf(requirement);
    const place = followed && requirement !== '' ? placeOf(followed.text, from, from + requirement.length) : undefined;
    const { version: pinned, isMinimum } = nugetPin(requirement);
    const id = [
      name.toLowerCase(),
      ...(marker === undefined ? [] : [marker]),
      ...(groups[0] === 'build' ? ['build'] : []),
    ].join(' ');
    uses.set(id, {
      ...nugetName(name),
      ...(pinned === undefined ? {} : { version: pinned }),
      ...(requirement === '' ? {} : { requirement }),
      source: { kind: 'registry' },
      groups,
      relation,
      id,
      requires: [],
      ...(file.path === path ? {} : { path: file.path }),
      line,
      ...(place === undefined ? {} : { versionPlace: { start: place.start, end: place.end } }),
      ...(place === undefined || place.path === file.path ? {} : { versionPath: place.path }),
      ...(isMinimum !== true && marker === undefined
        ? {}
        : { facts: { ...(marker === undefined ? {} : { marker }), ...(isMinimum === true ? { isMinimum } : {}) } }),
    });
  };

  for (const item of evaluation.items)
    switch (item.type) {
      case 'packagereference':
        for (const name of namesOf(item, 'Include')) refer(item, name, versionOf(item), isPrivate(item));
        for (const name of namesOf(item, 'Update')) {
          const known = byName.get(name.toLowerCase());
          const version = versionOf(item);
          for (const one of known ?? []) {
            one.version = version ?? one.version;
            one.isPrivate ||= isPrivate(item);
          }
          // The SDKs refer to these themselves; a project may only change their version.
          if (known === undefined && version !== undefined && (listed || implicit.test(name)))
            refer(item, name, version, isPrivate(item));
        }
        for (const name of item.holds === true ? namesOf(item, 'Remove') : [])
          for (const one of byName.get(name.toLowerCase()) ?? []) one.isRemoved = true;
        break;
      case 'globalpackagereference':
        for (const name of namesOf(item, 'Include')) refer(item, name, versionOf(item), true);
        break;
      case 'packageversion':
        for (const name of [...namesOf(item, 'Include'), ...namesOf(item, 'Update')]) {
          keep(item, name);
          const text = metadataOf(item, 'version');
          if (listed && text !== undefined)
            put(item, name, { text, marker: undefined }, ['production'], item.marker, 'unknown');
        }
        break;
      case 'packagedownload':
      case 'dotnetclitoolreference':
        for (const name of namesOf(item, 'Include')) {
          const text = metadataOf(item, 'version');
          put(item, name, text && { text, marker: undefined }, ['build'], item.marker);
        }
        break;
      case 'sdk':
        for (const sdk of sdksOf(item)) put(item, sdk.name, sdk, ['build'], item.marker);
        break;
      default:
    }
  const isTest = evaluation.property('IsTestProject')?.toLowerCase() === 'true';
  for (const { item, name, version, isPrivate: own, isRemoved } of references) {
    if (isRemoved) continue;
    const groups: readonly Group[] = own || isTest ? ['development'] : ['production'];
    const stated: readonly (Versioned | undefined)[] =
      version === undefined ? (central.get(name.toLowerCase()) ?? [undefined]) : [{ text: version, marker: undefined }];
    for (const one of stated.flatMap(eachAlternative))
      put(
        item,
        name,
        one,
        groups,
        [item.marker, one?.marker].filter((marker) => marker !== undefined).join(' and ') || undefined,
      );
  }
  return { uses: [...uses.values()], diagnostics };
};

/** `Sdk="Name/1.0"` and `<Sdk Name="Name" Version="1.0"/>`. One without a version comes with .NET, or has it in global.json. */
const sdksOf = (item: Item): readonly (Versioned & { readonly name: string })[] => {
  const { element, file } = item;
  const attribute = element.name === 'Sdk' ? 'Name' : 'Sdk';
  return (element.attributes.get(attribute) ?? '').split(';').flatMap((one) => {
    const [name = '', inName] = one.trim().split('/');
    const place = attributePlace(file.text, element, attribute);
    const text =
      inName === undefined
        ? element.name === 'Project'
          ? undefined
          : metadataOf(item, 'version')
        : sliceAfter(written(element.attributes.get(attribute)!.trim(), file.path, place), `${name}/`, inName);
    return packageId.test(name) && text !== undefined ? [{ name, text, marker: undefined }] : [];
  });
};

const sliceAfter = (text: WrittenText, before: string, part: string): WrittenText => {
  const at = textOf(text).indexOf(before + part) + before.length;
  return sliceOf(text, at, at + part.length);
};

/** Source: NuGet's `PackageIdValidator`: words with dots and hyphens between them, 100 characters. */
const packageId = /^\w+(?:[.-]\w+)*$/u;

const implicit = /^(?:FSharp\.Core|NETStandard\.Library|Microsoft\.NETCore\.App|Microsoft\.AspNetCore\.(?:App|All))$/iu;

/** Conditions under which one package is referred to. */
const mostOfOne = 100;
