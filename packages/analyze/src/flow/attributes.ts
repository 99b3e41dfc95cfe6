/**
 * Attributes: of instances (fields, then methods and class attributes along the bases), classes, modules and plain objects.
 */
import type { Member, Node } from '../tree/node.ts';
import { evaluate } from './expressions.ts';
import { storeBack } from './assign.ts';
import { invoke } from './invoke.ts';
import type { Machine } from './machine.ts';
import { bindingOf } from './module.ts';
import { exportOf, outside, resolveImportMember } from './modules.ts';
import { sourceOf } from './apply-marks.ts';
import { isSource } from './marks.ts';
import { contentOf, newObject, readField, setField } from './objects.ts';
import { hostTrait, withTrait } from './taint.ts';
import {
  addTaint,
  HeapObject,
  joinAll,
  ofConstant,
  ofRef,
  ofTaint,
  unknown,
  type ClassRef,
  type FunctionRef,
  type Value,
} from './value.ts';

/** Attributes that tell about a text without carrying it. */
const harmless: ReadonlySet<string> = new Set([
  'length',
  'byteLength',
  'content_length',
  'status_code',
  'port',
  'is_json',
]);
const hostNames: ReadonlySet<string> = new Set(['netloc', 'hostname', 'host', 'origin', 'scheme', 'protocol']);

/** `base.name`. */
export const attributeOf = (m: Machine, base: Value, name: string, node: Member | undefined): Value => {
  let found: Value[] | undefined;
  for (const ref of base.refs ?? []) {
    let one: Value | undefined;
    switch (ref.kind) {
      case 'object':
        one = objectAttribute(m, ref, name, node);
        break;
      case 'class':
        one = classAttribute(m, ref, name);
        break;
      case 'module':
        one = exportOf(m, ref.module, name);
        break;
      case 'import':
        one = resolveImportMember(m, ref, name);
        break;
      case 'external':
        one = outside(m, `${ref.path}.${name}`) ?? namedSource(m, `${ref.path}.${name}`, node);
        break;
      default:
    }
    if (one !== undefined) (found ??= []).push(one);
  }
  const result = found === undefined ? unknown : joinAll(found);
  if (base.taint === undefined) return result;
  if (harmless.has(name)) return result;
  const taint = hostNames.has(name) ? withTrait(base.taint, hostTrait) : base.taint;
  return addTaint(result, taint);
};

/** What a rule names in full, reached under another name: `self.req.args` where `self.req` is `flask.request`. */
export const namedSource = (m: Machine, path: string, node: Node | undefined): Value | undefined => {
  const mask = m.plan.dotted.names.get(path);
  if (mask === undefined || node === undefined || ((m.module.marks.flags[node.id] ?? 0) & isSource) !== 0)
    return undefined;
  return sourceOf(m, node, unknown, mask & m.active & m.plan.language(m.module.context.unit.language));
};

const objectAttribute = (m: Machine, object: HeapObject, name: string, node: Node | undefined): Value | undefined => {
  const content = contentOf(m, object);
  const field = content.fields?.get(name);
  if (field !== undefined) return field;
  if (object.owner !== undefined) {
    const method = methodOf(object.owner, name);
    if (method !== undefined) {
      if (isProperty(method)) return invoke(m, bound(method, ofRef(object)), [], node, 'call') ?? unknown;
      return ofRef(bound(method, ofRef(object)));
    }
    const fixed = staticOf(m, object.owner, name);
    if (fixed !== undefined) return fixed;
  }
  if (name === 'length' && content.items !== undefined && content.rest === undefined)
    return ofConstant(content.items.length);
  if (harmless.has(name)) return unknown;
  return content.rest;
};

/** A method along the bases. */
export const methodOf = (owner: ClassRef, name: string, depth = 0): FunctionRef | undefined => {
  const own = owner.methods.get(name);
  if (own !== undefined || depth > 12) return own;
  for (const base of owner.bases) {
    const found = methodOf(base, name, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
};

export const staticOf = (m: Machine, owner: ClassRef, name: string, depth = 0): Value | undefined => {
  const own = readField(m, owner.statics, name);
  if (own !== undefined || depth > 12) return own;
  for (const base of owner.bases) {
    const found = staticOf(m, base, name, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
};

const classAttribute = (m: Machine, owner: ClassRef, name: string): Value | undefined => {
  const method = methodOf(owner, name);
  if (method !== undefined)
    return ofRef(decoratedWith(method, 'classmethod') ? { ...method, self: ofRef(owner) } : method);
  if (name === 'prototype') return ofRef(owner.statics);
  return staticOf(m, owner, name);
};

/** A method with its receiver. */
export const bound = (method: FunctionRef, self: Value): FunctionRef => {
  if (method.node.static || decoratedWith(method, 'staticmethod')) return method;
  if (decoratedWith(method, 'classmethod') && method.owner !== undefined)
    return { ...method, self: ofRef(method.owner) };
  return { ...method, self };
};

const decoratedWith = (method: FunctionRef, name: string): boolean =>
  method.node.decorators.some((decorator) => decorator.kind === 'Name' && decorator.name === name);

const isProperty = (method: FunctionRef): boolean =>
  method.node.flavor === 'getter' ||
  method.node.decorators.some(
    (decorator) =>
      (decorator.kind === 'Name' && /(?:^|_)property$/u.test(decorator.name)) ||
      (decorator.kind === 'Member' && /^(?:cached_property|getter)$/u.test(decorator.property)),
  );

/** `target.property = value`. */
export const setAttribute = (m: Machine, target: Member, value: Value): void => {
  if (
    target.object.kind === 'Name' &&
    target.object.name === 'module' &&
    target.property === 'exports' &&
    !m.module.python &&
    bindingOf(m.module, target.object) === undefined
  ) {
    m.module.exports = value;
    return;
  }
  const base = evaluate(m, target.object);
  let done = false;
  for (const ref of base.refs ?? []) {
    if (ref.kind === 'class') {
      setField(m, ofRef(ref.statics), target.property, value);
      done = true;
    }
    if (ref.kind === 'object' && ref.owner !== undefined) {
      const setter = setterOf(ref.owner, target.property);
      if (setter !== undefined) {
        invoke(
          m,
          bound(setter, ofRef(ref)),
          [{ value, name: undefined, spread: undefined, node: target }],
          target,
          'call',
        );
        done = true;
      }
    }
  }
  if (done) return;
  if (setField(m, base, target.property, value)) return;
  // The object is not known: it becomes one that holds this, so that reading it back is exact.
  if (value.taint === undefined && value.refs === undefined) return;
  if (base.refs !== undefined && base.refs.length > 0) return;
  const made = newObject(m, 'opaque', base.taint === undefined ? {} : { rest: ofTaint(base.taint) });
  setField(m, ofRef(made), target.property, value);
  storeBack(m, target.object, { ...base, refs: [made] });
};

const setterOf = (owner: ClassRef, name: string): FunctionRef | undefined => methodOf(owner, `${name}=`);
