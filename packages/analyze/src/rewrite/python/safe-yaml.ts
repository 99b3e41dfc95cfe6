import { callAround, keyword, positional, replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** `yaml.load(x, …)` → `yaml.safe_load(x)`: only plain data is read. Documents with tags of Python objects are refused afterwards, as they should be. */
export const safeYaml: Rewrite = (place) => {
  const call = callAround(place, place.node, ({ callee }) => shapes.has(place.names.qualified(callee) ?? ''));
  if (call === undefined) return unfit('no call of yaml.load stands here');
  const name = place.names.qualified(call.callee) ?? '';
  if (name === 'ruamel.yaml.YAML') {
    const kind = keyword(call, 'typ');
    return kind === undefined
      ? unfit('the kind of loader is not written here')
      : { title: 'Read plain data only', edits: [replace(kind.value, '"safe"')] };
  }
  if (!name.startsWith('yaml.')) return unfit('ruamel.yaml.load has no safe form of the same shape');
  const [document] = positional(call);
  const stream = document ?? keyword(call, 'stream');
  if (stream === undefined) return unfit('the document is not an argument of its own');
  const safe = name.endsWith('_all') ? 'safe_load_all' : 'safe_load';
  const replaced =
    call.callee.kind === 'Member' ? `${place.source(call.callee.object)}.${safe}` : place.imports.member('yaml', safe);
  return {
    title: `Read plain data only, with ${safe}`,
    edits: [replace(call, `${replaced}(${place.source(stream)})`)],
  };
};

const shapes: ReadonlySet<string> = new Set([
  'yaml.load',
  'yaml.load_all',
  'yaml.unsafe_load',
  'yaml.unsafe_load_all',
  'yaml.full_load',
  'yaml.full_load_all',
  'ruamel.yaml.YAML',
  'ruamel.yaml.load',
]);
