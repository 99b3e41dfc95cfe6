import type { ArgumentSeen } from '@sallyport/core/faces';
import type { Names } from '../names/names.ts';
import { children } from '../tree/children.ts';
import type { Call, Expression, Node } from '../tree/node.ts';
import type { CodeOf } from './code-of.ts';

/** What a value is made from, over the local names on its way. */
interface Made {
  readonly reads: ReadonlySet<string>;
  readonly through: ReadonlySet<string>;
}

export interface Values {
  /** Qualified where the root is imported, else as written. */
  nameOf(node: Expression): string;
  /** The name of a template's tag, with two backquotes behind it: it is called with values, not with a text. */
  tagName(tag: Expression): string;
  argument(node: Expression, name?: string): ArgumentSeen;
  reads(node: Node): readonly string[];
  through(node: Node): readonly string[];
}

/** More inputs than this are not told apart. */
const mostInputs = 64;

/**
 * Follows values backwards through the names of a unit: each name counts as all that is ever assigned to it, and put into it (`pushed`).
 *
 * An input is a parameter, a member of one (`req.query.id`; `x["a"]` and `x.get("a")` count as `x.a`), or a name from elsewhere.
 */
export const newValues = (
  names: Names,
  codeOf: CodeOf,
  pushed: ReadonlyMap<object, readonly Node[]> = new Map(),
): Values => {
  const memory = new Map<Node, Made>();
  const bindings = new Map<object, Made>();
  const nothing: Made = { reads: new Set(), through: new Set() };

  const nameOf = (node: Expression): string => {
    const qualified = names.qualified(node);
    if (qualified !== undefined) return qualified;
    switch (node.kind) {
      case 'Member':
        return `${nameOf(node.object)}.${node.property}`;
      case 'Call':
        return `${nameOf(node.callee)}()`;
      case 'Await':
      case 'Cast':
        return nameOf(node.value);
      case 'Index': {
        const key = names.constant(node.index);
        return `${nameOf(node.object)}[${typeof key === 'string' ? JSON.stringify(key) : '…'}]`;
      }
      case 'Name':
        return node.name;
      case 'Str':
        return '""';
      default:
        return node.kind === 'Function' ? 'function' : codeOf(node).slice(0, 40);
    }
  };

  const tagName = (tag: Expression): string => `${nameOf(tag)}\`\``;

  /** `req.query.id` for a chain whose root is an input; `undefined` for everything else. */
  const chain = (node: Expression): string | undefined => {
    switch (node.kind) {
      case 'Name': {
        const bound = names.binding(node);
        if (bound === undefined || bound.flavor === 'import') return names.qualified(node) ?? node.name;
        return bound.flavor === 'param' ? node.name : undefined;
      }
      case 'Member': {
        const inner = chain(node.object);
        return inner === undefined ? undefined : `${inner}.${node.property}`;
      }
      case 'Index': {
        const inner = chain(node.object);
        const key = names.constant(node.index);
        return inner === undefined || (typeof key !== 'string' && typeof key !== 'number')
          ? undefined
          : `${inner}.${String(key)}`;
      }
      case 'Call': {
        if (node.callee.kind !== 'Member' || node.callee.property !== 'get') return undefined;
        const inner = chain(node.callee.object);
        const key = node.args[0] === undefined ? undefined : names.constant(node.args[0]);
        return inner === undefined || typeof key !== 'string' ? undefined : `${inner}.${key}`;
      }
      case 'Await':
      case 'Cast':
        return chain(node.value);
      default:
        return undefined;
    }
  };

  const join = (parts: readonly Made[]): Made => {
    const reads = new Set<string>();
    const through = new Set<string>();
    for (const part of parts) {
      for (const one of part.reads) if (reads.size < mostInputs) reads.add(one);
      for (const one of part.through) if (through.size < mostInputs) through.add(one);
    }
    return { reads, through };
  };

  const ofBinding = (node: Expression & { readonly kind: 'Name' }): Made => {
    const bound = names.binding(node);
    if (bound === undefined) return { reads: new Set([node.name]), through: new Set() };
    const known = bindings.get(bound.definitions);
    if (known !== undefined) return known;
    bindings.set(bound.definitions, nothing);
    const made = join([
      ...(pushed.get(bound.definitions) ?? []).map((one) => of(one)),
      ...bound.definitions.map((definition): Made => {
        switch (definition.kind) {
          case 'Assign': {
            const made = definition.value === undefined ? nothing : of(definition.value);
            return definition.target.kind === 'Dict'
              ? withKey(made, keyIn(definition.target.entries, node.name))
              : made;
          }
          case 'ForEach':
          case 'ComprehensionClause':
            return of(definition.iter);
          case 'WithItem':
            return of(definition.context);
          case 'Param':
            return { reads: new Set([node.name]), through: new Set() };
          case 'ImportBinding':
            return { reads: new Set([names.qualified(node) ?? node.name]), through: new Set() };
          default:
            return nothing;
        }
      }),
    ]);
    bindings.set(bound.definitions, made);
    return made;
  };

  const compute = (node: Node): Made => {
    const { kind } = node;
    if (kind === 'Function' || kind === 'Class') return nothing;
    // `"?" for _ in ids`: how many there are, not what.
    if (kind === 'Comprehension' && node.element.kind !== 'Entry' && names.constant(node.element) !== undefined)
      return nothing;
    if (isCount(node) && (node.kind !== 'Member' || chain(node) === undefined)) return nothing;
    if (kind === 'Member' || kind === 'Index' || kind === 'Call' || kind === 'Name') {
      const whole = chain(node);
      if (whole !== undefined) {
        const through = kind === 'Call' ? [nameOf(node.callee)] : [];
        const more = kind === 'Call' ? node.args.map((one) => of(one)) : [];
        return join([{ reads: new Set([whole]), through: new Set(through) }, ...more]);
      }
    }
    if (kind === 'Name') return ofBinding(node);
    if (kind === 'Call') {
      // Whose function it is says nothing of the data; whose method it is does.
      const receiver =
        node.callee.kind === 'Member' && names.qualified(node.callee) === undefined ? [node.callee.object] : [];
      const made = join([...receiver, ...node.args].map((one) => of(one)));
      const whole = names.qualified(node.callee);
      if (whole !== undefined && /\brequest\./iu.test(whole))
        return join([{ reads: new Set([whole]), through: new Set([whole]) }, made]);
      return { reads: made.reads, through: new Set([...made.through, nameOf(node.callee)]) };
    }
    if (kind === 'KeywordArg' || kind === 'Spread') return of(node.value);
    if (kind === 'Template' && node.tag !== undefined) {
      const made = join(node.parts.map((one) => of(one)));
      return { reads: made.reads, through: new Set([...made.through, tagName(node.tag)]) };
    }
    return join(children(node).map((one) => of(one)));
  };

  const of = (node: Node): Made => {
    const known = memory.get(node);
    if (known !== undefined) return known;
    memory.set(node, nothing);
    const made = compute(node);
    memory.set(node, made);
    return made;
  };

  const formOf = (node: Expression): ArgumentSeen['form'] => {
    if (names.constant(node) !== undefined) return 'constant';
    switch (node.kind) {
      case 'Str':
      case 'Num':
      case 'Bool':
      case 'Null':
      case 'RegexLit':
        return 'constant';
      case 'Template':
        return 'built';
      case 'Binary':
        return node.op === '+' || node.op === '%' ? 'built' : 'other';
      case 'Call':
        return isBuilder(node) ? 'built' : 'call';
      case 'List':
        return 'list';
      case 'Dict':
        return 'object';
      case 'Function':
        return 'function';
      case 'Name':
      case 'Member':
      case 'Index':
        return 'name';
      case 'Await':
      case 'Cast':
      case 'Spread':
        return formOf(node.value);
      default:
        return 'other';
    }
  };

  const constantOf = (node: Expression): string | undefined => {
    const known = names.constant(node);
    return known === undefined
      ? undefined
      : JSON.stringify(known, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  };

  const behindOf = (node: Expression): ArgumentSeen['behind'] => {
    if (node.kind !== 'Name') return undefined;
    const only = names.binding(node)?.definitions;
    const definition = only?.length === 1 ? only[0] : undefined;
    if (definition?.kind !== 'Assign' || definition.value === undefined || definition.target.kind !== 'Name')
      return undefined;
    return { form: formOf(definition.value), code: codeOf(definition.value) };
  };

  return {
    nameOf,
    tagName,
    argument: (node, name = '') => {
      const { reads, through } = of(node);
      return {
        name,
        form: formOf(node),
        code: codeOf(node),
        constant: constantOf(node),
        behind: behindOf(node),
        reads: [...reads],
        through: [...through],
      };
    },
    reads: (node) => [...of(node).reads],
    through: (node) => [...of(node).through],
  };
};

/** `list.length` of the code's own list, `list.map(() => "?")`: how many there are, not what. */
const isCount = (node: Node): boolean => {
  if (node.kind === 'Member') return node.property === 'length' && node.object.kind === 'Name';
  if (node.kind !== 'Call' || node.callee.kind !== 'Member' || node.callee.property !== 'map') return false;
  const [same] = node.args;
  if (same?.kind !== 'Function' || same.params.length > 0 || !same.expressionBody) return false;
  const [only] = same.body?.body ?? [];
  return only?.kind === 'Return' && only.value?.kind === 'Str';
};

const isBuilder = (call: Call): boolean =>
  call.callee.kind === 'Member' &&
  /^(?:format|join|concat|replace|replaceAll|format_map|sub)$/u.test(call.callee.property);

const withKey = (made: Made, key: string | undefined): Made =>
  key === undefined ? made : { reads: new Set([...made.reads].map((one) => `${one}.${key}`)), through: made.through };

const keyIn = (entries: readonly Node[], name: string): string | undefined => {
  for (const entry of entries) {
    if (entry.kind !== 'Entry') continue;
    const target = entry.value.kind === 'Assign' ? entry.value.target : entry.value;
    if (target.kind === 'Name' && target.name === name && entry.key.kind === 'Str') return entry.key.value;
  }
  return undefined;
};
