import type { Expression } from '../../tree/node.ts';
import type { Place } from '../rewrite.ts';

/** Whether a value is certainly a `str`: a literal, what a request or the command line gave, a parameter that says so. */
export const isKnownText = (place: Place, node: Expression, depth = 0): boolean => {
  switch (node.kind) {
    case 'Str':
      return !node.bytes;
    case 'Template':
      return true;
    case 'Binary':
      return node.op === '+' && (isKnownText(place, node.left, depth) || isKnownText(place, node.right, depth));
    case 'Logical':
      return isKnownText(place, node.left, depth) && isKnownText(place, node.right, depth);
    case 'Index':
      return /(?:^|\.)(?:args|form|values|headers|cookies|argv|environ|GET|POST|query_params|params)$/u.test(
        place.source(node.object),
      );
    case 'Call': {
      const name = place.names.qualified(node.callee) ?? '';
      if (textCalls.has(name)) return true;
      if (node.callee.kind !== 'Member') return false;
      const { property, object } = node.callee;
      if (textMethods.has(property)) return true;
      return (
        property === 'get' &&
        /(?:^|\.)(?:args|form|values|headers|cookies|environ|GET|POST|query_params|params)$/u.test(place.source(object))
      );
    }
    case 'Name': {
      const definitions = place.names.binding(node)?.definitions ?? [];
      return (
        depth < 4 &&
        definitions.length > 0 &&
        definitions.every((definition) => {
          if (definition.kind === 'Param')
            return (
              definition.annotation !== undefined &&
              /^(?:str|Optional\[str\]|str \| None)$/u.test(place.source(definition.annotation))
            );
          return (
            definition.kind === 'Assign' &&
            definition.value !== undefined &&
            isKnownText(place, definition.value, depth + 1)
          );
        })
      );
    }
    default:
      return false;
  }
};

const textCalls: ReadonlySet<string> = new Set([
  'str',
  'input',
  'repr',
  'os.path.join',
  'os.path.basename',
  'os.path.abspath',
  'os.getenv',
  'os.environ.get',
  'shlex.quote',
  'html.escape',
]);
const textMethods: ReadonlySet<string> = new Set(
  'strip lstrip rstrip lower upper replace format join decode title capitalize hexdigest'.split(' '),
);

/** Whether a value is a `str` and never `None`: a look-up that may find nothing is not. */
export const isCertainText = (place: Place, node: Expression): boolean =>
  isKnownText(place, node) && !maybeNone(place, node);

/** Whether a look-up that may find nothing gave the value. */
export const maybeNone = (place: Place, node: Expression, depth = 0): boolean => {
  if (node.kind === 'Call')
    return node.callee.kind === 'Member' && /^(?:get|getenv)$/u.test(node.callee.property) && node.args.length < 2;
  if (node.kind === 'Logical') return node.op === 'and' || maybeNone(place, node.right, depth);
  if (node.kind !== 'Name' || depth > 4) return false;
  const definitions = place.names.binding(node)?.definitions ?? [];
  return definitions.some(
    (one) => one.kind === 'Assign' && one.value !== undefined && maybeNone(place, one.value, depth + 1),
  );
};
