/**
 * General Decimal Arithmetic for module `decimal`, without Python values.
 *
 * Numbers are `Dec`; a `DecimalContext` says how results are rounded. An operation adds the conditions that it met to
 * `context.raised`; whoever calls it then calls `settle(context)`, which moves them to the flags and throws the trapped ones
 * as a `DecimalRaise`. Time and memory are paid for through the context's meter before they are used.
 */
export {
  absolute,
  add,
  divide,
  divideInteger,
  divideRemainder,
  fusedMultiplyAdd,
  minus,
  multiply,
  plus,
  remainder,
  remainderNear,
  subtract,
} from './arithmetic.ts';
export {
  compare,
  compareSignal,
  compareTotal,
  compareTotalMagnitude,
  copySign,
  isNormal,
  isSubnormal,
  maximum,
  maximumMagnitude,
  minimum,
  minimumMagnitude,
  numberClass,
  order,
  orderForOperator,
  sameQuantum,
  totalOrder,
} from './compare.ts';
export {
  contextText,
  DecimalContext,
  maxPrecision,
  minExponent,
  minTiny,
  newContext,
  roundingNamed,
  roundingNames,
  settle,
  tinyExponent,
  topExponent,
} from './context.ts';
export {
  fromFloat,
  fromParts,
  hashOf,
  orderWithRatio,
  roundTo,
  toCeiling,
  toFloat,
  toFloor,
  toInteger,
  toParts,
  toRatio,
  toRounded,
  type Parts,
} from './convert.ts';
export {
  adjustedExponent,
  Dec,
  digitsOf,
  finite,
  fromInteger,
  infinity,
  isInteger,
  isNan,
  isZero,
  quietNan,
  withSign,
} from './dec.ts';
export { formatDecimal } from './format.ts';
export { decimalLogarithm, exponential, naturalLogarithm, squareRootOf } from './elementary.ts';
export { logicalAnd, logicalInvert, logicalOr, logicalXor } from './logical.ts';
export { freeMeter, type Meter } from './meter.ts';
export { power, powerModulo } from './power.ts';
export {
  logb,
  nextMinus,
  nextPlus,
  nextToward,
  normalize,
  quantize,
  rotate,
  scaleB,
  shift,
  toIntegral,
} from './quantum.ts';
export { createRounded, fit } from './rounding.ts';
export { anyInvalid, condition, DecimalRaise, signals, type Signal } from './signals.ts';
export { decimalText, engineeringText, parseDecimal, parseRounded } from './text.ts';
