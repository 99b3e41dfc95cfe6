import type { Call, Expression } from '../../tree/node.ts';
import type { TextEdit } from '../../match/fix.ts';
import {
  addArgument,
  callAround,
  keyword,
  positional,
  removeArgument,
  replace,
  setKeyword,
  spreads,
} from '../calls.ts';
import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';

/** XML parsers that load nothing from elsewhere and replace no entities: lxml's settings, features of SAX, xmltodict. */
export const xmlSettings: Rewrite = (place) => {
  const call = callAround(
    place,
    place.node,
    ({ callee }) =>
      /^(?:lxml\.|xmltodict\.|defusedxml\.|libxml2\.)/u.test(place.names.qualified(callee) ?? '') ||
      (callee.kind === 'Member' && callee.property === 'setFeature'),
  );
  if (call === undefined) return unfit('no parser with such settings stands here');
  if (spreads(call)) return unfit('the settings are handed in as a whole');
  const name = place.names.qualified(call.callee) ?? '';
  if (call.callee.kind === 'Member' && call.callee.property === 'setFeature') {
    const value = call.args[1];
    return value === undefined ? unfit('the feature has no value here') : { title, edits: [replace(value, 'False')] };
  }
  if (/^lxml\.etree\.(?:XMLParser|ETCompatXMLParser|iterparse)$/u.test(name)) return hardened(place, call);
  if (/^lxml\.etree\.HTMLParser$/u.test(name)) return without(place, call, 'huge_tree');
  if (name.startsWith('xmltodict.')) return without(place, call, 'disable_entities');
  if (name.startsWith('defusedxml.')) {
    const off = call.args.find(
      (arg) =>
        arg.kind === 'KeywordArg' && arg.name.startsWith('forbid_') && arg.value.kind === 'Bool' && !arg.value.value,
    );
    return off === undefined
      ? unfit('the check is not switched off here')
      : { title, edits: [removeArgument(place, call, off)] };
  }
  if (/^lxml\.etree\.(?:fromstring|XML|parse)$/u.test(name)) return withParser(place, call, 'lxml.etree', 'XMLParser');
  if (/^lxml\.objectify\.(?:fromstring|parse)$/u.test(name))
    return withParser(place, call, 'lxml.objectify', 'makeparser');
  return unfit('this parser has no such setting');
};

const title = 'Replace no entities and load nothing from elsewhere';

const hardened = (place: Place, call: Call): Rewritten | Unfit => {
  const edits: TextEdit[] = [];
  const missing: string[] = [];
  for (const [name, value] of [
    ['resolve_entities', 'False'],
    ['no_network', 'True'],
  ] as const) {
    const known = keyword(call, name);
    if (known === undefined) missing.push(`${name}=${value}`);
    else if (place.source(known.value) !== value) edits.push(replace(known.value, value));
  }
  const off: string[] = [];
  for (const name of ['load_dtd', 'dtd_validation', 'huge_tree']) {
    const known = keyword(call, name);
    if (known?.value.kind !== 'Bool' || !known.value.value) continue;
    edits.push(replace(known.value, 'False'));
    off.push(name);
  }
  if (missing.length > 0) edits.push(addArgument(place, call, missing.join(', ')));
  return edits.length === 0 ? unfit('the settings are the safe ones already') : { title, ...changedBy(off), edits };
};

/** What a document that attacks nobody meets: defaults and checks of its DTD, and large texts. */
const changedBy = (off: readonly string[]): Pick<Rewritten, 'changes'> => {
  const changes = [
    ...(off.some((name) => name.includes('dtd'))
      ? ['Values and checks that come of a DTD are left out of the documents.']
      : []),
    ...(off.includes('huge_tree') ? ['Documents with texts of more than 10 MB are refused.'] : []),
  ];
  return changes.length === 0 ? {} : { changes: changes.join(' ') };
};

const without = (place: Place, call: Call, name: string): Rewritten | Unfit => {
  const known = keyword(call, name);
  return known === undefined
    ? unfit('the setting is not made here')
    : { title, ...changedBy([name]), edits: [removeArgument(place, call, known)] };
};

/** The parser handed over: made safe where it was made, or added. */
const withParser = (place: Place, call: Call, module: string, maker: string): Rewritten | Unfit => {
  const parser = keyword(call, 'parser')?.value ?? positional(call)[1];
  const safe = `${place.imports.member(module, maker)}(resolve_entities=False, no_network=True)`;
  if (parser === undefined) return { title, edits: [setKeyword(place, call, 'parser', safe)] };
  const made = madeBy(place, parser);
  return made === undefined ? { title, edits: [replace(parser, safe)] } : hardened(place, made);
};

const madeBy = ({ names }: Place, parser: Expression): Call | undefined => {
  if (parser.kind === 'Call') return (names.qualified(parser.callee) ?? '').endsWith('XMLParser') ? parser : undefined;
  if (parser.kind !== 'Name') return undefined;
  const definitions = names.binding(parser)?.definitions ?? [];
  const [only] = definitions;
  return definitions.length === 1 &&
    only?.kind === 'Assign' &&
    only.value?.kind === 'Call' &&
    (names.qualified(only.value.callee) ?? '').endsWith('XMLParser')
    ? only.value
    : undefined;
};
