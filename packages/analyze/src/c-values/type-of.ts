import type { Expr } from '../languages/c/c-tree.ts';
import {
  boolType,
  charPointer,
  charType,
  type CType,
  doubleType,
  floatType,
  intType,
  longType,
  pointerTo,
  type RecordType,
  sizeType,
  uintType,
  voidType,
} from '../languages/c/c-type.ts';
import { knownConstants } from '../languages/c/known-constants.ts';
import type { Machine } from './machine.ts';
import { common, highest, promoted } from './numbers.ts';

/** The type of an expression; names mean what they mean where it is first asked, which is where the expression stands. */
export const typeOf = (m: Machine, expr: Expr): CType => {
  const known = m.types.get(expr);
  if (known !== undefined) return known;
  const type = compute(m, expr);
  m.types.set(expr, type);
  return type;
};

const compute = (m: Machine, expr: Expr): CType => {
  switch (expr.kind) {
    case 'number':
      return expr.type;
    case 'string':
      return { kind: 'array', of: charType, count: expr.value.length + 1 };
    case 'name':
      return nameType(m, expr.name);
    case 'call':
      return callType(m, expr);
    case 'index': {
      const object = typeOf(m, expr.object);
      if (object.kind === 'array') return object.of;
      if (object.kind === 'pointer') return object.to;
      const index = typeOf(m, expr.index);
      return index.kind === 'pointer' ? index.to : { kind: 'unknown', name: '' };
    }
    case 'member':
      return fieldOf(typeOf(m, expr.object), expr.name)?.type ?? { kind: 'unknown', name: expr.name };
    case 'unary':
      return unaryType(m, expr.op, typeOf(m, expr.operand));
    case 'binary': {
      if (['==', '!=', '<', '>', '<=', '>=', '&&', '||'].includes(expr.op)) return intType;
      const left = decay(typeOf(m, expr.left));
      const right = decay(typeOf(m, expr.right));
      if (left.kind === 'pointer' && right.kind === 'pointer') return longType;
      if (left.kind === 'pointer') return left;
      if (right.kind === 'pointer') return right;
      return expr.op === '<<' || expr.op === '>>' ? promoted(left) : arithmetic(left, right);
    }
    case 'assign':
      return typeOf(m, expr.target);
    case 'conditional': {
      const then = decay(typeOf(m, expr.then ?? expr.test));
      const other = decay(typeOf(m, expr.else));
      if (then.kind === 'pointer' && (other.kind !== 'pointer' || other.to.kind === 'void')) return then;
      if (other.kind === 'pointer') return other;
      return then.kind === 'record' || then.kind === 'void' ? then : arithmetic(then, other);
    }
    case 'cast':
    case 'compound':
      return expr.type;
    case 'sizeof':
      return sizeType;
    case 'comma': {
      const last = expr.items.at(-1);
      return last === undefined ? intType : typeOf(m, last);
    }
    default:
      return { kind: 'unknown', name: '' };
  }
};

const arithmetic = (a: CType, b: CType): CType => (a.kind === 'unknown' ? b : b.kind === 'unknown' ? a : common(a, b));

const unaryType = (m: Machine, op: string, type: CType): CType => {
  switch (op) {
    case '*':
      return type.kind === 'pointer'
        ? type.to
        : type.kind === 'array'
          ? type.of
          : type.kind === 'function'
            ? type
            : { kind: 'unknown', name: '' };
    case '&':
      return pointerTo(type);
    case '!':
      return intType;
    case '-':
    case '+':
    case '~':
      return promoted(type);
    default:
      return type;
  }
};

export const decay = (type: CType): CType =>
  type.kind === 'array' ? pointerTo(type.of) : type.kind === 'function' ? pointerTo(type) : type;

export const fieldOf = (type: CType, name: string): { readonly type: CType; readonly offset: number } | undefined => {
  const record: RecordType | undefined =
    type.kind === 'record' ? type : type.kind === 'pointer' && type.to.kind === 'record' ? type.to : undefined;
  return record?.fields.find((field) => field.name === name);
};

const nameType = (m: Machine, name: string): CType => {
  const slot = m.slot(name);
  if (slot !== undefined) return slot.type;
  if (name === 'NULL' || name === 'nullptr') return pointerTo(voidType);
  const own = m.program.constants.get(name) ?? knownConstants.get(name);
  if (own !== undefined) {
    if (name === 'UINT_MAX' || name === 'UINT32_MAX') return uintType;
    return own > highest(longType as typeof intType)
      ? sizeType
      : Math.abs(own) > 2 ** 31
        ? name.startsWith('U') || name.startsWith('SIZE')
          ? sizeType
          : longType
        : intType;
  }
  const defined = m.functions.get(name)?.type ?? m.program.declared.get(name);
  if (defined !== undefined) return defined;
  if (name === 'stdin' || name === 'stdout' || name === 'stderr') return pointerTo({ kind: 'unknown', name: 'FILE' });
  if (name === 'errno') return intType;
  if (name === '__func__' || name === '__FILE__') return charPointer;
  if (name === '__LINE__') return intType;
  return { kind: 'unknown', name };
};

const callType = (m: Machine, expr: Expr & { readonly kind: 'call' }): CType => {
  const { callee } = expr;
  if (callee.kind === 'name' && m.slot(callee.name) === undefined) {
    const defined = m.functions.get(callee.name)?.type ?? m.program.declared.get(callee.name);
    if (defined !== undefined) return defined.returns;
    if (callee.name === 'va_arg') return expr.args[1]?.kind === 'sizeof' ? (expr.args[1].type ?? intType) : intType;
    return libraryType(callee.name);
  }
  let type = typeOf(m, callee);
  while (type.kind === 'pointer') type = type.to;
  return type.kind === 'function' ? type.returns : { kind: 'unknown', name: '' };
};

const pointers = new Set([
  'malloc',
  'calloc',
  'realloc',
  'reallocarray',
  'aligned_alloc',
  'memcpy',
  'memmove',
  'memset',
  'memchr',
  'mmap',
  'alloca',
  'bsearch',
  'memmem',
]);
const strings = new Set([
  'strcpy',
  'strncpy',
  'strcat',
  'strncat',
  'strchr',
  'strrchr',
  'strstr',
  'strtok',
  'strtok_r',
  'strdup',
  'strndup',
  'fgets',
  'gets',
  'getenv',
  'secure_getenv',
  'strerror',
  'strpbrk',
  'getcwd',
  'realpath',
  'basename',
  'dirname',
  'asctime',
  'ctime',
  'crypt',
  'inet_ntoa',
  'getlogin',
  'getpass',
  'strsep',
  'stpcpy',
  'strcasestr',
  'tmpnam',
  'tempnam',
  'mktemp',
  'inet_ntop',
  'ttyname',
  'setlocale',
  'strsignal',
  'optarg',
]);
const sizes = new Set([
  'strlen',
  'strnlen',
  'strcspn',
  'strspn',
  'fread',
  'fwrite',
  'strtoul',
  'strtoull',
  'strlcpy',
  'strlcat',
  'strftime',
  'wcslen',
  'mbstowcs',
]);
const longs = new Set([
  'strtol',
  'strtoll',
  'atol',
  'atoll',
  'ftell',
  'read',
  'write',
  'recv',
  'send',
  'recvfrom',
  'sendto',
  'time',
  'clock',
  'labs',
  'lseek',
  'getline',
  'getdelim',
  'random',
  'lrand48',
  'llabs',
  'pread',
  'pwrite',
  'readlink',
  'sysconf',
  'lround',
  'llround',
  'lrint',
  'mktime',
  'ftello',
]);
const doubles = new Set([
  'atof',
  'strtod',
  'sqrt',
  'pow',
  'sin',
  'cos',
  'tan',
  'floor',
  'ceil',
  'fabs',
  'round',
  'log',
  'log10',
  'exp',
  'fmod',
  'drand48',
  'difftime',
  'trunc',
  'atan',
  'atan2',
  'asin',
  'acos',
  'cbrt',
  'hypot',
  'log2',
  'fmax',
  'fmin',
]);
const voids = new Set([
  'free',
  'exit',
  '_exit',
  'abort',
  'perror',
  'srand',
  'qsort',
  'rewind',
  'clearerr',
  'srandom',
  'bzero',
  'setbuf',
  'err',
  'errx',
  'syslog',
  'assert',
  'memset_s',
]);

/** What functions of the C library return whose headers are not read. */
const libraryType = (name: string): CType => {
  if (pointers.has(name)) return pointerTo(voidType);
  if (strings.has(name)) return charPointer;
  if (sizes.has(name)) return sizeType;
  if (longs.has(name)) return longType;
  if (doubles.has(name)) return doubleType;
  if (voids.has(name)) return voidType;
  if (name === 'strtof' || name === 'sqrtf' || name === 'fabsf' || name === 'powf') return floatType;
  if (
    [
      'fopen',
      'fdopen',
      'freopen',
      'tmpfile',
      'popen',
      'opendir',
      'localtime',
      'gmtime',
      'readdir',
      'getpwnam',
      'getpwuid',
      'gethostbyname',
    ].includes(name)
  )
    return pointerTo({ kind: 'unknown', name });
  if (name === 'isatty') return boolType;
  if (
    name === 'arc4random' ||
    name === 'umask' ||
    name === 'getuid' ||
    name === 'geteuid' ||
    name === 'htonl' ||
    name === 'ntohl' ||
    name === 'sleep' ||
    name === 'arc4random_uniform' ||
    name === 'inet_addr'
  )
    return uintType;
  return intType;
};
