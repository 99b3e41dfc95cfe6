/**
 * Checks that make data harmless on one side of a condition.
 *
 * A comparison or call used as a condition yields facts: which variable or expression is validated when it is true, and
 * which when it is false. Recognised: membership in a collection that is not itself untrusted, equality with something that is not
 * untrusted, character-class methods (`isdigit`), type tests for types that carry no text, anchored regular expressions without
 * wildcards, predicates whose name says that they validate and whose body is not known, and, for the weaknesses they
 * answer, host comparisons and prefix tests on canonical paths. What a known predicate proves is worked out from its
 * body (`invoke.ts`).
 */
import type { Binary, Call, Expression, Member, Node } from '../tree/node.ts';
import { bindingOf } from './module.ts';
import { cellOf } from './assign.ts';
import type { Machine } from './machine.ts';
import { contentOf, deepTaint, objectsOf } from './objects.ts';
import { canonicalTrait, hostTrait, withoutSource, type Taint } from './taint.ts';
import { cleanedValue, ofConstant, Cell, type Fact, type Facts, type Value } from './value.ts';

const everything = -1n;

/** Weaknesses that a check of an address's host answers. */
const hostWeaknesses = ['CWE-918', 'CWE-601', 'CWE-441', 'CWE-610', 'CWE-20'];
/** Weaknesses that a check of a canonical path's beginning answers. */
const pathWeaknesses = [
  'CWE-22',
  'CWE-23',
  'CWE-36',
  'CWE-73',
  'CWE-35',
  'CWE-59',
  'CWE-99',
  'CWE-610',
  'CWE-434',
  'CWE-641',
  'CWE-20',
];

const factsWhenTrue = (facts: readonly Fact[]): Facts | undefined =>
  facts.length === 0 ? undefined : { whenTrue: facts, whenFalse: [] };
const factsWhenFalse = (facts: readonly Fact[]): Facts | undefined =>
  facts.length === 0 ? undefined : { whenTrue: [], whenFalse: facts };

/** What `left op right` tells. */
export const comparisonFacts = (m: Machine, node: Binary, left: Value, right: Value): Facts | undefined => {
  const leftTaint = deepTaint(m, left);
  const rightTaint = deepTaint(m, right);
  switch (node.op) {
    case 'in':
    case 'not in': {
      if (leftTaint === undefined) {
        return undefined;
      }
      if (rightTaint !== undefined || !isCollection(m, node.right, right)) return undefined;
      const facts = validates(m, node.left, leftTaint);
      return node.op === 'in' ? factsWhenTrue(facts) : factsWhenFalse(facts);
    }
    case '==':
    case '===':
    case 'is':
    case '!=':
    case '!==':
    case 'is not': {
      const negative = node.op.startsWith('!') || node.op === 'is not';
      const known = comparedWithConstant(left, right) ?? comparedWithConstant(right, left);
      if (known !== undefined) return negative ? negatedFacts(known.facts) : known.facts;
      const types = typeTest(m, node.left, right) ?? typeTest(m, node.right, left);
      if (types !== undefined) return negative ? factsWhenFalse(types) : factsWhenTrue(types);
      if ((leftTaint === undefined) === (rightTaint === undefined)) return undefined;
      const checked = leftTaint === undefined ? node.right : node.left;
      const other = leftTaint === undefined ? left : right;
      const facts = indexTest(m, checked, other) ?? validates(m, checked, leftTaint ?? rightTaint);
      return negative ? factsWhenFalse(facts) : factsWhenTrue(facts);
    }
    default:
      return undefined;
  }
};

/** `check(x) is None`, `check(x) == True`: what the check itself tells. */
const comparedWithConstant = (value: Value, other: Value): { readonly facts: Facts | undefined } | undefined => {
  const { constant } = other;
  if (value.facts === undefined || constant === undefined) return undefined;
  if (constant === null || constant === false) return { facts: negatedFacts(value.facts) };
  return constant === true ? { facts: value.facts } : undefined;
};

/** `typeof x === 'number'`: handled at the comparison because `typeof` alone tells nothing. */
const typeTest = (m: Machine, checked: Expression, other: Value): readonly Fact[] | undefined => {
  if (checked.kind !== 'Unary' || checked.op !== 'typeof') return undefined;
  return other.constant === 'number' || other.constant === 'boolean' || other.constant === 'bigint'
    ? factsFor(m, checked.operand, everything)
    : [];
};

/** `list.indexOf(x) === -1` speaks of absence, a count of nothing useful. */
const indexTest = (m: Machine, checked: Expression, other: Value): readonly Fact[] | undefined =>
  typeof other.constant === 'number' && checked.kind === 'Call' ? [] : undefined;

/** Whether membership in it says something: a container of constants, or something that is not known to be a text or request data. */
const isCollection = (m: Machine, node: Expression, value: Value): boolean => {
  if (objectsOf(value).length > 0) return objectsOf(value).every((object) => object.flavor !== 'instance');
  if (typeof value.constant === 'string') return true;
  return node.kind === 'Name' || node.kind === 'Member' || node.kind === 'Call' || node.kind === 'Index';
};

/** What a positive check of this expression's value validates. */
const validates = (m: Machine, node: Expression, taint: Taint): readonly Fact[] => {
  const facts: Fact[] = [...factsFor(m, node, everything)];
  for (const label of taint ?? []) {
    if ((label.traits & hostTrait) !== 0)
      facts.push({ kind: 'source', source: label.source, mask: m.plan.about(hostWeaknesses) });
  }
  return facts;
};

/** The place an expression reads: a variable, or any other expression by its text. Texts normalised by case or blanks count as checked too. */
export const factsFor = (m: Machine, given: Expression, mask: bigint): readonly Fact[] => {
  let node = given;
  for (;;) {
    if (node.kind === 'Cast' || node.kind === 'Await') node = node.value;
    else if (node.kind === 'Call' && node.callee.kind === 'Member' && sameText.has(node.callee.property))
      node = node.callee.object;
    else if (
      node.kind === 'Call' &&
      node.callee.kind === 'Name' &&
      sameCall.has(node.callee.name) &&
      node.args[0] !== undefined &&
      node.args.length === 1
    )
      node = node.args[0];
    else if (node.kind === 'Assign' && node.op === '=') node = node.target;
    else break;
  }
  if (node.kind === 'Name') {
    const cell = cellOf(m, node);
    return cell === undefined ? [] : [{ kind: 'cell', cell, mask }];
  }
  if (node.kind === 'Member' || node.kind === 'Index' || node.kind === 'Call') {
    const text = m.text(node);
    return text.length > 120 ? [] : [{ kind: 'text', text, mask }];
  }
  return [];
};
const sameText: ReadonlySet<string> = new Set([
  'lower',
  'upper',
  'strip',
  'casefold',
  'toLowerCase',
  'toUpperCase',
  'trim',
  'toString',
]);
const sameCall: ReadonlySet<string> = new Set(['str', 'String', 'set']);

const characterTests: ReadonlySet<string> = new Set([
  'isdigit',
  'isdecimal',
  'isnumeric',
  'isalnum',
  'isalpha',
  'isidentifier',
]);
const harmlessTypes: ReadonlySet<string> = new Set([
  'int',
  'float',
  'bool',
  'complex',
  'date',
  'datetime',
  'UUID',
  'Decimal',
  'Enum',
  'Number',
  'Date',
]);
const predicateName =
  /^(?:is|has|check|validate|verify|ensure|assert)?_?(?:(?:is|a|url|file|path|input|name|host)_?)*(?:safe|valid|allowed|trusted|permitted|whitelisted|allowlisted|legal|acceptable)(?:_|$|[A-Z])|^(?:allowed|valid)_(?:file|url|path|host|name)|^url_has_allowed_host_and_scheme$|^validate_|^(?:is|isA)(?:UUID|Int|Numeric|Alphanumeric|Alpha|Email|MongoId|Slug|IP|FQDN|Hexadecimal|In|Boolean|Float|Port)$/u;
const jsIncludes: ReadonlySet<string> = new Set([
  'includes',
  'has',
  'hasOwnProperty',
  'hasOwn',
  '__contains__',
  'contains',
]);

/** What a call used as a condition tells; `known` says that the callee's body was interpreted. */
export const callFacts = (
  m: Machine,
  node: Call,
  receiver: Value | undefined,
  args: readonly Value[],
  known: boolean,
): Facts | undefined => {
  const first = node.args[0];
  const firstValue = args[0];
  const { callee } = node;
  const name = callee.kind === 'Name' ? callee.name : callee.kind === 'Member' ? callee.property : '';
  if (callee.kind === 'Member' && receiver !== undefined) {
    const receiverTaint = deepTaint(m, receiver);
    if (characterTests.has(name) && receiverTaint !== undefined)
      return factsWhenTrue(validates(m, callee.object, receiverTaint));
    if (
      jsIncludes.has(name) &&
      first !== undefined &&
      firstValue !== undefined &&
      receiverTaint === undefined &&
      (objectsOf(receiver).length > 0 || callee.object.kind !== 'Str')
    ) {
      const taint = deepTaint(m, firstValue);
      if (taint !== undefined)
        return factsWhenTrue(validates(m, name === 'hasOwn' ? (node.args[1] ?? first) : first, taint));
    }
    if (
      (name === 'startswith' || name === 'startsWith') &&
      receiverTaint !== undefined &&
      firstValue !== undefined &&
      deepTaint(m, firstValue) === undefined
    )
      return prefixFacts(m, callee.object, receiverTaint, firstValue);
    if (name === 'is_relative_to' && receiverTaint !== undefined)
      return factsWhenTrue(sourceFacts(m, receiverTaint, pathWeaknesses));
    const regex = regexFacts(m, node, receiver, args);
    if (regex !== undefined) return regex;
  }
  if (first === undefined || firstValue === undefined) return undefined;
  const taint = deepTaint(m, firstValue);
  if (name === 'isinstance' && taint !== undefined) {
    const types = node.args[1];
    const all = types === undefined ? [] : types.kind === 'List' ? types.items : [types];
    const harmless =
      all.length > 0 &&
      all.every((type) =>
        harmlessTypes.has(type.kind === 'Name' ? type.name : type.kind === 'Member' ? type.property : ''),
      );
    return harmless ? factsWhenTrue(factsFor(m, first, everything)) : undefined;
  }
  if (name === 'isInteger' || name === 'isSafeInteger' || name === 'isFinite')
    return factsWhenTrue(factsFor(m, first, everything));
  if (name === 'isNaN') return factsWhenFalse(factsFor(m, first, everything));
  if ((name === 'all' || name === 'any') && first.kind === 'Comprehension')
    return quantified(m, first, name, firstValue.facts);
  if (!known && taint !== undefined && predicateName.test(name))
    return factsWhenTrue(
      args.flatMap((value, index) => {
        const node_ = node.args[index];
        return node_ === undefined || deepTaint(m, value) === undefined ? [] : factsFor(m, node_, everything);
      }),
    );
  return undefined;
};

const predicateProperty =
  /^(?:is_?)?(?:safe|valid|trusted|allowed|permitted|whitelisted|allowlisted)(?:_(?:url|uri|path|name|host|input|target))?$/iu;

/** What a property used as a condition tells of its object: `if not target.trusted: return`. */
export const propertyFacts = (m: Machine, node: Member, object: Value): Facts | undefined =>
  predicateProperty.test(node.property) && deepTaint(m, object) !== undefined
    ? factsWhenTrue(factsFor(m, node.object, everything))
    : undefined;

const sourceFacts = (m: Machine, taint: Taint, weaknesses: readonly string[]): readonly Fact[] =>
  (taint ?? []).map((label): Fact => ({ kind: 'source', source: label.source, mask: m.plan.about(weaknesses) }));

const prefixFacts = (m: Machine, object: Expression, taint: Taint, prefix: Value): Facts | undefined => {
  if (taint?.every((label) => (label.traits & canonicalTrait) !== 0) === true)
    return factsWhenTrue(sourceFacts(m, taint, pathWeaknesses));
  const text = prefix.constant;
  if (typeof text === 'string' && /^https?:\/\/[^/]+\//u.test(text))
    return factsWhenTrue(factsFor(m, object, m.plan.about(hostWeaknesses)));
  return undefined;
};

/** `all(test(c) for c in x)` and `any(not test(c) for c in x)`. The element's own facts were found when it was evaluated. */
const quantified = (
  m: Machine,
  node: Extract<Node, { kind: 'Comprehension' }>,
  name: string,
  facts: Facts | undefined,
): Facts | undefined => {
  const clause = node.clauses[0];
  if (
    clause === undefined ||
    node.clauses.length !== 1 ||
    clause.target.kind !== 'Name' ||
    node.element.kind === 'Entry'
  )
    return undefined;
  const cell = cellOf(m, clause.target);
  const side = name === 'all' ? facts?.whenTrue : facts?.whenFalse;
  if (cell === undefined || side?.some((fact) => fact.kind === 'cell' && fact.cell === cell) !== true) return undefined;
  const whole = factsFor(m, clause.iter, everything);
  return name === 'all' ? factsWhenTrue(whole) : factsWhenFalse(whole);
};

/** `re.fullmatch(p, x)`, `PATTERN.match(x)`, `/^…$/.test(x)`, `x.match(/^…$/)`. */
const regexFacts = (m: Machine, node: Call, receiver: Value, args: readonly Value[]): Facts | undefined => {
  if (node.callee.kind !== 'Member') return undefined;
  const method = node.callee.property;
  if (m.module.python) {
    if (method !== 'fullmatch' && method !== 'match' && method !== 'search') return undefined;
    const qualified = m.module.context.names.qualified(node.callee);
    const direct = qualified !== undefined && /^(?:re|regex)\.\w+$/u.test(qualified);
    const pattern = direct ? args[0]?.constant : compiledPattern(m, receiver, node.callee.object);
    const subject = node.args[direct ? 1 : 0];
    const value = args[direct ? 1 : 0];
    if (
      subject === undefined ||
      value === undefined ||
      typeof pattern !== 'string' ||
      deepTaint(m, value) === undefined
    )
      return undefined;
    const anchored =
      method === 'fullmatch' ? pattern : method === 'match' ? `^${pattern.replace(/^\^/u, '')}` : pattern;
    return validatingRegex(anchored, method === 'fullmatch')
      ? factsWhenTrue(factsFor(m, subject, everything))
      : undefined;
  }
  if (method !== 'test' && method !== 'match' && method !== 'exec') return undefined;
  const onText = method === 'match';
  const regexNode = onText ? node.args[0] : node.callee.object;
  const subject = onText ? node.callee.object : node.args[0];
  if (regexNode === undefined || subject === undefined) return undefined;
  const pattern = regexLiteral(m, regexNode);
  return pattern !== undefined && validatingRegex(pattern, false)
    ? factsWhenTrue(factsFor(m, subject, everything))
    : undefined;
};

const compiledPattern = (m: Machine, receiver: Value, node: Expression): string | undefined => {
  const [object] = objectsOf(receiver);
  const pattern = object === undefined ? undefined : contentOf(m, object).fields?.get('pattern')?.constant;
  if (typeof pattern === 'string') return pattern;
  const definition = node.kind === 'Name' ? bindingOf(m.module, node)?.definitions : undefined;
  const [only] = definition ?? [];
  if (definition?.length !== 1 || only?.kind !== 'Assign' || only.value?.kind !== 'Call') return undefined;
  const first = only.value.args[0];
  const constant = first === undefined ? undefined : m.module.context.names.constant(first);
  return typeof constant === 'string' ? constant : undefined;
};

const regexLiteral = (m: Machine, node: Expression): string | undefined => {
  if (node.kind === 'RegexLit') return node.flags.includes('m') ? undefined : node.pattern;
  const definition = node.kind === 'Name' ? bindingOf(m.module, node)?.definitions : undefined;
  const [only] = definition ?? [];
  return definition?.length === 1 &&
    only?.kind === 'Assign' &&
    only.value?.kind === 'RegexLit' &&
    !only.value.flags.includes('m')
    ? only.value.pattern
    : undefined;
};

/** Whether a text that matches is of a closed form: anchored at both ends, no wildcard, no negated class, none of the dangerous marks. */
export const validatingRegex = (pattern: string, full: boolean): boolean => {
  const anchored = full || (/^(?:\^|\\A)/u.test(pattern) && /(?:\$|\\Z|\\z)$/u.test(pattern));
  if (!anchored) return false;
  const plain = pattern.replaceAll(/\\[.\-/\\^$*+?()[\]{}|@_: ]/gu, 'x');
  if (/\[\^/u.test(plain) || /\\[SWD]/u.test(plain)) return false;
  const outside = plain.replaceAll(/\[(?:\\.|[^\]\\])*\]/gu, 'c');
  if (outside.includes('.')) return false;
  const classes = plain.match(/\[(?:\\.|[^\]\\])*\]/gu) ?? [];
  return !classes.some((one) => /[;|&`'"<>$\n]/u.test(one));
};

// ── Combining ───────────────────────────────────────────────────────────────────────────────────

const none: readonly Fact[] = [];

/** Of `a and b`. */
export const bothFacts = (left: Facts | undefined, right: Facts | undefined): Facts | undefined =>
  combine(
    [...(left?.whenTrue ?? none), ...(right?.whenTrue ?? none)],
    shared(left?.whenFalse ?? none, right?.whenFalse ?? none),
  );

/** Of `a or b`. */
export const eitherFacts = (left: Facts | undefined, right: Facts | undefined): Facts | undefined =>
  combine(shared(left?.whenTrue ?? none, right?.whenTrue ?? none), [
    ...(left?.whenFalse ?? none),
    ...(right?.whenFalse ?? none),
  ]);

export const negatedFacts = (facts: Facts | undefined): Facts | undefined =>
  facts === undefined ? undefined : combine(facts.whenFalse, facts.whenTrue);

const combine = (whenTrue: readonly Fact[], whenFalse: readonly Fact[]): Facts | undefined =>
  whenTrue.length + whenFalse.length === 0 ? undefined : { whenTrue, whenFalse };

/** Facts that both sides prove. */
export const shared = (left: readonly Fact[], right: readonly Fact[]): readonly Fact[] =>
  left.flatMap((fact) => {
    const other = right.find((one) => sameSubject(fact, one));
    return other === undefined ? [] : [{ ...fact, mask: fact.mask & other.mask }];
  });

const sameSubject = (left: Fact, right: Fact): boolean => {
  if (left.kind === 'cell') return right.kind === 'cell' && left.cell === right.cell;
  if (left.kind === 'text') return right.kind === 'text' && left.text === right.text;
  return right.kind === 'source' && left.source === right.source;
};

// ── Applying ────────────────────────────────────────────────────────────────────────────────────

/** Makes the facts true in the current state. */
export const applyFacts = (m: Machine, facts: readonly Fact[] | undefined): void => {
  for (const fact of facts ?? none) {
    switch (fact.kind) {
      case 'cell': {
        const value = m.state.cell(fact.cell);
        if (value !== undefined) m.state.set(fact.cell, cleanedValue(value, fact.mask, deepTaint(m, value)));
        remark(m, fact.cell.name, fact.mask);
        break;
      }
      case 'text':
        remark(m, fact.text, fact.mask);
        break;
      case 'source': {
        for (const cell of m.frame.cells.values()) {
          const value = m.state.cell(cell);
          if (value?.taint === undefined) continue;
          const taint = withoutSource(value.taint, fact.source, fact.mask);
          if (taint !== value.taint) m.state.set(cell, { ...value, taint, pieces: undefined });
        }
        remark(m, sourceKey(fact.source), fact.mask);
        break;
      }
      default:
        fact satisfies never;
    }
  }
};

const sourceKey = (source: { readonly node: Node }): string => `\0${source.node.id}`;

const remark = (m: Machine, text: string, mask: bigint): void => {
  const texts = (m.frame.texts ??= new Map());
  let cell = texts.get(text);
  if (cell === undefined) texts.set(text, (cell = new Cell(m.frame, text, undefined, true)));
  const before = m.state.cell(cell)?.constant;
  m.state.set(cell, ofConstant(typeof before === 'bigint' ? before | mask : mask));
};

/** Channels for which an expression was validated in the same words. */
export const isValidated = (m: Machine, node: Expression): bigint => maskOfText(m, m.text(node));

export const maskOfText = (m: Machine, text: string): bigint => {
  const cell = m.frame.texts?.get(text);
  const mask = cell === undefined ? undefined : m.state.cell(cell)?.constant;
  return typeof mask === 'bigint' ? mask : 0n;
};

/** Something was assigned to the place: what was known of it is not known any more. */
export const forgetText = (m: Machine, text: string): void => {
  for (const [key, cell] of m.frame.texts ?? []) {
    if (key === text || mentions(key, text)) m.state.set(cell, ofConstant(0n));
  }
};

const mentions = (key: string, text: string): boolean => {
  const at = key.indexOf(text);
  return at >= 0 && !/[\w$]/u.test(key[at + text.length] ?? '') && !/[\w$.]/u.test(key[at - 1] ?? '');
};
