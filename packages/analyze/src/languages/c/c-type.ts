/**
 * Types of C, resolved: no typedef is left, sizes are those of 64-bit Linux (LP64).
 *
 * Records are shared objects whose fields are filled in when their definition is met, because they refer to themselves.
 * Source: System V ABI, AMD64 supplement, 3.1.2.
 */
import type { Expr } from './c-tree.ts';

export interface IntType {
  readonly kind: 'int';
  readonly size: 1 | 2 | 4 | 8;
  readonly signed: boolean;
  readonly bool?: true;
}
export interface FloatType {
  readonly kind: 'float';
  readonly size: 4 | 8 | 16;
}
export interface VoidType {
  readonly kind: 'void';
}
export interface PointerType {
  readonly kind: 'pointer';
  readonly to: CType;
}
/** `count` absent: `[]`, or a length known only when the program runs (`length`). */
export interface ArrayType {
  readonly kind: 'array';
  readonly of: CType;
  readonly count?: number;
  readonly length?: Expr;
}
export interface Field {
  readonly name: string;
  readonly type: CType;
  readonly offset: number;
}
export interface RecordType {
  readonly kind: 'record';
  readonly tag: string;
  readonly union: boolean;
  /** In order of declaration; members of anonymous records stand here themselves. */
  fields: readonly Field[];
  size: number;
  align: number;
  complete: boolean;
}
export interface FunctionType {
  readonly kind: 'function';
  readonly returns: CType;
  readonly params: readonly CType[];
  readonly variadic: boolean;
}
/** A type of a header that was not read; `name` as spelled. */
export interface UnknownType {
  readonly kind: 'unknown';
  readonly name: string;
}

export type CType = IntType | FloatType | VoidType | PointerType | ArrayType | RecordType | FunctionType | UnknownType;

const int = (size: 1 | 2 | 4 | 8, signed: boolean): IntType => ({ kind: 'int', size, signed });

export const intType = int(4, true);
export const uintType = int(4, false);
export const longType = int(8, true);
export const sizeType = int(8, false);
export const charType = int(1, true);
export const shortType = int(2, true);
export const ushortType = int(2, false);
export const ucharType = int(1, false);
export const boolType: IntType = { kind: 'int', size: 1, signed: false, bool: true };
export const floatType: FloatType = { kind: 'float', size: 4 };
export const doubleType: FloatType = { kind: 'float', size: 8 };
export const longDoubleType: FloatType = { kind: 'float', size: 16 };
export const voidType: VoidType = { kind: 'void' };
export const pointerTo = (to: CType): PointerType => ({ kind: 'pointer', to });
export const charPointer = pointerTo(charType);

/** Bytes that an object of the type takes; `undefined` when only a run or a header knows. */
export const sizeOf = (type: CType): number | undefined => {
  switch (type.kind) {
    case 'int':
    case 'float':
      return type.size;
    case 'pointer':
      return 8;
    case 'void':
    case 'function':
      return 1;
    case 'array': {
      const one = sizeOf(type.of);
      return one === undefined || type.count === undefined ? undefined : one * type.count;
    }
    case 'record':
      return type.complete ? type.size : undefined;
    default:
      return undefined;
  }
};

export const alignOf = (type: CType): number => {
  switch (type.kind) {
    case 'int':
    case 'float':
      return type.size;
    case 'pointer':
      return 8;
    case 'array':
      return alignOf(type.of);
    case 'record':
      return type.align;
    default:
      return 1;
  }
};

/** Lays the members out, in place. Bit-fields get room of their own: their sizes are not modelled. */
export const completeRecord = (
  record: RecordType,
  members: readonly { readonly name: string; readonly type: CType }[],
): void => {
  const fields: Field[] = [];
  let end = 0;
  let align = 1;
  for (const { name, type } of members) {
    const own = alignOf(type);
    const size = sizeOf(type) ?? (type.kind === 'array' ? 0 : 8);
    const offset = record.union ? 0 : Math.ceil(end / own) * own;
    if (name === '' && type.kind === 'record')
      for (const field of type.fields) fields.push({ ...field, offset: offset + field.offset });
    else fields.push({ name, type, offset });
    end = Math.max(end, offset + size);
    align = Math.max(align, own);
  }
  record.fields = fields;
  record.align = align;
  record.size = Math.max(1, Math.ceil(end / align) * align);
  record.complete = true;
};

/** What typedefs of the standard headers stand for. Source: as above, and POSIX `sys/types.h`. */
export const knownTypes: ReadonlyMap<string, CType> = new Map<string, CType>([
  ['size_t', sizeType],
  ['ssize_t', longType],
  ['ptrdiff_t', longType],
  ['off_t', longType],
  ['time_t', longType],
  ['clock_t', longType],
  ['intptr_t', longType],
  ['uintptr_t', sizeType],
  ['intmax_t', longType],
  ['uintmax_t', sizeType],
  ['int8_t', charType],
  ['uint8_t', ucharType],
  ['int16_t', shortType],
  ['uint16_t', ushortType],
  ['int32_t', intType],
  ['uint32_t', uintType],
  ['int64_t', longType],
  ['uint64_t', sizeType],
  ['u_int8_t', ucharType],
  ['u_int16_t', ushortType],
  ['u_int32_t', uintType],
  ['u_int64_t', sizeType],
  ['pid_t', intType],
  ['uid_t', uintType],
  ['gid_t', uintType],
  ['mode_t', uintType],
  ['socklen_t', uintType],
  ['in_addr_t', uintType],
  ['in_port_t', ushortType],
  ['bool', boolType],
  ['_Bool', boolType],
  ['wchar_t', intType],
  ['uint', uintType],
  ['ulong', sizeType],
  ['ushort', ushortType],
  ['u_char', ucharType],
  ['uchar', ucharType],
  ['BYTE', ucharType],
  ['sig_atomic_t', intType],
  ['useconds_t', uintType],
  ['suseconds_t', longType],
  ['pthread_t', sizeType],
  ['ino_t', sizeType],
  ['dev_t', sizeType],
  ['errno_t', intType],
  ['rsize_t', sizeType],
  ['nlink_t', sizeType],
  ['blkcnt_t', longType],
]);
