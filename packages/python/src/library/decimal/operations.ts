/** The operations that decimals and contexts share: `a.name(b, context)` and `context.name(a, b)`. */
import {
  absolute,
  add,
  compare,
  compareSignal,
  compareTotal,
  compareTotalMagnitude,
  copySign,
  type Dec,
  decimalLogarithm,
  type DecimalContext,
  divide,
  divideInteger,
  divideRemainder,
  exponential,
  fusedMultiplyAdd,
  isNormal,
  isSubnormal,
  logb,
  logicalAnd,
  logicalInvert,
  logicalOr,
  logicalXor,
  maximum,
  maximumMagnitude,
  minimum,
  minimumMagnitude,
  minus,
  multiply,
  naturalLogarithm,
  nextMinus,
  nextPlus,
  nextToward,
  normalize,
  numberClass,
  plus,
  power,
  powerModulo,
  quantize,
  remainder,
  remainderNear,
  rotate,
  sameQuantum,
  scaleB,
  shift,
  squareRootOf,
  subtract,
  toIntegral,
  withSign,
} from '../../decimal/index.ts';
import { method } from '../../runtime/callables.ts';
import { newTuple, none, type Value } from '../../runtime/object.ts';
import {
  ContextObj,
  contextArgument,
  contextType,
  DecimalObj,
  decimalType,
  newDecimal,
  operandOf,
  settled,
} from './value.ts';

type Unary = (value: Dec, context: DecimalContext) => Dec;
type Binary = (left: Dec, right: Dec, context: DecimalContext) => Dec;

/** The result as a value, once its conditions are settled. */
export const result = (value: Dec, context: DecimalContext): DecimalObj => {
  settled(context);
  return newDecimal(value);
};

// ── One operand ─────────────────────────────────────────────────────────────────────────────────
const unaryOfBoth: Readonly<Record<string, Unary>> = {
  exp: exponential,
  ln: naturalLogarithm,
  log10: decimalLogarithm,
  logb,
  logical_invert: logicalInvert,
  next_minus: nextMinus,
  next_plus: nextPlus,
  normalize,
  sqrt: squareRootOf,
};
const unaryOfContext: Readonly<Record<string, Unary>> = {
  ...unaryOfBoth,
  abs: absolute,
  canonical: (value) => value,
  copy_abs: (value) => withSign(value, 0),
  copy_decimal: (value) => value,
  copy_negate: (value) => withSign(value, value.sign === 1 ? 0 : 1),
  minus,
  plus,
  to_integral: (value, context) => toIntegral(value, 'quiet', context),
  to_integral_value: (value, context) => toIntegral(value, 'quiet', context),
  to_integral_exact: (value, context) => toIntegral(value, 'exact', context),
};
for (const [name, work] of Object.entries(unaryOfBoth))
  method(decimalType, `${name}(self, /, context=None)`, (self: DecimalObj, context: Value) => {
    const c = contextArgument(context);
    return result(work(self.v, c), c);
  });
for (const [name, work] of Object.entries(unaryOfContext))
  method(contextType, `${name}(self, x, /)`, ({ c }: ContextObj, x: Value) => result(work(operandOf(x), c), c));

// ── Two operands ────────────────────────────────────────────────────────────────────────────────
const binaryOfBoth: Readonly<Record<string, Binary>> = {
  compare,
  compare_signal: compareSignal,
  compare_total: compareTotal,
  compare_total_mag: compareTotalMagnitude,
  copy_sign: copySign,
  logical_and: logicalAnd,
  logical_or: logicalOr,
  logical_xor: logicalXor,
  max: maximum,
  max_mag: maximumMagnitude,
  min: minimum,
  min_mag: minimumMagnitude,
  next_toward: nextToward,
  remainder_near: remainderNear,
  rotate,
  scaleb: scaleB,
  shift,
};
const binaryOfContext: Readonly<Record<string, Binary>> = {
  ...binaryOfBoth,
  add,
  divide,
  divide_int: divideInteger,
  multiply,
  quantize,
  remainder,
  subtract,
};
for (const [name, work] of Object.entries(binaryOfBoth))
  method(decimalType, `${name}(self, /, other, context=None)`, (self: DecimalObj, other: Value, context: Value) => {
    const c = contextArgument(context);
    return result(work(self.v, operandOf(other), c), c);
  });
for (const [name, work] of Object.entries(binaryOfContext))
  method(contextType, `${name}(self, x, y, /)`, ({ c }: ContextObj, x: Value, y: Value) =>
    result(work(operandOf(x), operandOf(y), c), c),
  );

// ── Others ──────────────────────────────────────────────────────────────────────────────────────
method(decimalType, 'same_quantum(self, /, other, context=None)', (self: DecimalObj, other: Value) =>
  sameQuantum(self.v, operandOf(other)),
);
method(contextType, 'same_quantum(self, x, y, /)', (_self: ContextObj, x: Value, y: Value) =>
  sameQuantum(operandOf(x), operandOf(y)),
);
method(
  decimalType,
  'fma(self, /, other, third, context=None)',
  (self: DecimalObj, other: Value, third: Value, context: Value) => {
    const c = contextArgument(context);
    return result(fusedMultiplyAdd(self.v, operandOf(other), operandOf(third), c), c);
  },
);
method(contextType, 'fma(self, x, y, z, /)', ({ c }: ContextObj, x: Value, y: Value, z: Value) =>
  result(fusedMultiplyAdd(operandOf(x), operandOf(y), operandOf(z), c), c),
);
method(contextType, 'divmod(self, x, y, /)', ({ c }: ContextObj, x: Value, y: Value) =>
  quotientAndRest(operandOf(x), operandOf(y), c),
);
method(contextType, 'power(self, /, a, b, modulo=None)', ({ c }: ContextObj, a: Value, b: Value, modulo: Value) =>
  result(
    modulo === none
      ? power(operandOf(a), operandOf(b), c)
      : powerModulo(operandOf(a), operandOf(b), operandOf(modulo), c),
    c,
  ),
);

/** `divmod` of decimals. */
export const quotientAndRest = (left: Dec, right: Dec, context: DecimalContext): Value => {
  const [quotient, rest] = divideRemainder(left, right, context);
  settled(context);
  return newTuple([newDecimal(quotient), newDecimal(rest)]);
};

// ── Questions ───────────────────────────────────────────────────────────────────────────────────
const questions: Readonly<Record<string, (value: Dec) => boolean>> = {
  is_canonical: () => true,
  is_finite: (value) => value.kind === 0,
  is_infinite: (value) => value.kind === 1,
  is_nan: (value) => value.kind >= 2,
  is_qnan: (value) => value.kind === 2,
  is_signed: (value) => value.sign === 1,
  is_snan: (value) => value.kind === 3,
  is_zero: (value) => value.kind === 0 && value.coefficient === 0,
};
for (const [name, ask] of Object.entries(questions)) {
  method(decimalType, `${name}(self, /)`, (self: DecimalObj) => ask(self.v));
  method(contextType, `${name}(self, x, /)`, (_self: ContextObj, x: Value) => ask(operandOf(x)));
}
for (const [name, ask] of [
  ['is_normal', isNormal],
  ['is_subnormal', isSubnormal],
  ['number_class', numberClass],
] as const) {
  method(decimalType, `${name}(self, /, context=None)`, (self: DecimalObj, context: Value) =>
    ask(self.v, contextArgument(context)),
  );
  method(contextType, `${name}(self, x, /)`, ({ c }: ContextObj, x: Value) => ask(operandOf(x), c));
}
