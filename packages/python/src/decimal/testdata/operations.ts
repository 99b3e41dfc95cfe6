/** Every operation by the name that it has in CPython, applied to texts; for differential tests. */
import { PyRaise } from '../../runtime/raise.ts';
import * as decimal from '../index.ts';

/** A case: operation, [prec, rounding, Emin, Emax, clamp, capitals], operands as texts. */
export type Case = readonly [string, readonly [number, string, number, number, number, number], readonly string[]];

type Operation = (operands: readonly decimal.Dec[], context: decimal.DecimalContext) => unknown;

const two =
  (operation: (left: decimal.Dec, right: decimal.Dec, context: decimal.DecimalContext) => decimal.Dec): Operation =>
  ([left, right], context) =>
    operation(left ?? decimal.quietNan, right ?? decimal.quietNan, context);

const one =
  (operation: (value: decimal.Dec, context: decimal.DecimalContext) => unknown): Operation =>
  ([value], context) =>
    operation(value ?? decimal.quietNan, context);

export const operations = new Map<string, Operation>([
  ['add', two(decimal.add)],
  ['subtract', two(decimal.subtract)],
  ['multiply', two(decimal.multiply)],
  ['divide', two(decimal.divide)],
  ['divide_int', two(decimal.divideInteger)],
  ['remainder', two(decimal.remainder)],
  ['remainder_near', two(decimal.remainderNear)],
  ['divmod', ([a, b], context) => decimal.divideRemainder(a ?? decimal.quietNan, b ?? decimal.quietNan, context)],
  ['power', two(decimal.power)],
  ['compare', two(decimal.compare)],
  ['compare_signal', two(decimal.compareSignal)],
  ['compare_total', two(decimal.compareTotal)],
  ['compare_total_mag', two(decimal.compareTotalMagnitude)],
  ['max', two(decimal.maximum)],
  ['min', two(decimal.minimum)],
  ['max_mag', two(decimal.maximumMagnitude)],
  ['min_mag', two(decimal.minimumMagnitude)],
  ['next_toward', two(decimal.nextToward)],
  ['quantize', two(decimal.quantize)],
  ['scaleb', two(decimal.scaleB)],
  ['shift', two(decimal.shift)],
  ['rotate', two(decimal.rotate)],
  ['logical_and', two(decimal.logicalAnd)],
  ['logical_or', two(decimal.logicalOr)],
  ['logical_xor', two(decimal.logicalXor)],
  ['copy_sign', two(decimal.copySign)],
  ['same_quantum', ([a, b]) => decimal.sameQuantum(a ?? decimal.quietNan, b ?? decimal.quietNan)],
  ['plus', one(decimal.plus)],
  ['minus', one(decimal.minus)],
  ['abs', one(decimal.absolute)],
  ['sqrt', one(decimal.squareRootOf)],
  ['exp', one(decimal.exponential)],
  ['ln', one(decimal.naturalLogarithm)],
  ['log10', one(decimal.decimalLogarithm)],
  ['logb', one(decimal.logb)],
  ['normalize', one(decimal.normalize)],
  ['to_integral_value', one((value, context) => decimal.toIntegral(value, 'quiet', context))],
  ['to_integral_exact', one((value, context) => decimal.toIntegral(value, 'exact', context))],
  ['next_plus', one(decimal.nextPlus)],
  ['next_minus', one(decimal.nextMinus)],
  ['logical_invert', one(decimal.logicalInvert)],
  ['number_class', one(decimal.numberClass)],
  ['is_normal', one(decimal.isNormal)],
  ['is_subnormal', one(decimal.isSubnormal)],
  ['create_decimal', one((value, context) => decimal.createRounded(value, context))],
  [
    'fma',
    ([a, b, c], context) =>
      decimal.fusedMultiplyAdd(a ?? decimal.quietNan, b ?? decimal.quietNan, c ?? decimal.quietNan, context),
  ],
  [
    'powmod',
    ([a, b, c], context) =>
      decimal.powerModulo(a ?? decimal.quietNan, b ?? decimal.quietNan, c ?? decimal.quietNan, context),
  ],
  ['to_sci_string', one((value, context) => decimal.decimalText(value, context.capitals, context.meter))],
  ['to_eng_string', one((value, context) => decimal.engineeringText(value, context.capitals, context.meter))],
  ['int', one((value, context) => String(decimal.toInteger(value, context.meter)))],
  ['floor', one((value, context) => String(decimal.toFloor(value, context.meter)))],
  ['ceil', one((value, context) => String(decimal.toCeiling(value, context.meter)))],
  ['round', one((value, context) => String(decimal.toRounded(value, context.meter)))],
  ['round2', one((value, context) => decimal.roundTo(value, 2, context))],
  ['float', one((value, context) => floatText(decimal.toFloat(value, context.meter)))],
  ['ratio', one((value, context) => decimal.toRatio(value, context.meter).map(String))],
  ['hash', one((value, context) => String(decimal.hashOf(value, context.meter) ?? 'identity'))],
  [
    'tuple',
    one((value, context) => {
      const parts = decimal.toParts(value, context.meter);
      return [String(parts.sign), parts.digits, String(parts.exponent)];
    }),
  ],
  ['less', ([a, b], context) => compared(a, b, 'order', context, (sign) => sign < 0)],
  ['equal', ([a, b], context) => compared(a, b, 'equality', context, (sign) => sign === 0)],
]);

const compared = (
  left: decimal.Dec | undefined,
  right: decimal.Dec | undefined,
  operator: 'order' | 'equality',
  context: decimal.DecimalContext,
  judge: (sign: number) => boolean,
): boolean => {
  const sign = decimal.orderForOperator(left ?? decimal.quietNan, right ?? decimal.quietNan, operator, context);
  return sign !== undefined && judge(sign);
};

/** A float by its 64 bits. */
const floatText = (value: number): string => {
  if (Number.isNaN(value)) return 'nan';
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
};

const flagNames = (bits: number): string =>
  decimal.signals
    .filter((signal) => (signal.bits & bits) !== 0)
    .map((signal) => signal.name)
    .join(',');

const show = (value: unknown): unknown => {
  if (value instanceof decimal.Dec) return decimal.decimalText(value, 1, decimal.freeMeter);
  return Array.isArray(value) ? value.map(show) : value;
};

/** What our engine answers: the result, and the flags; or the exception. */
export const ours = ([name, settings, texts]: Case, meter: decimal.Meter = decimal.freeMeter): unknown => {
  const context = new decimal.DecimalContext(meter);
  context.traps = 0;
  context.setPrecision(settings[0]);
  context.rounding = decimal.roundingNamed(settings[1]);
  context.setEmin(settings[2]);
  context.setEmax(settings[3]);
  context.setClamp(settings[4]);
  context.setCapitals(settings[5]);
  const free = new decimal.DecimalContext(meter);
  const operands = texts.map((text) => decimal.parseDecimal(text, free));
  const operation = operations.get(name);
  if (operation === undefined) throw new Error(`no operation ${name}`);
  try {
    const result = show(operation(operands, context));
    decimal.settle(context);
    return [result, flagNames(context.flags)];
  } catch (error) {
    if (error instanceof PyRaise) return [`${error.name}: ${error.text}`, ''];
    throw error;
  }
};

/** What CPython answers, in the same form. */
export const program = `
import decimal, struct, math
from decimal import Decimal, Context
signals = ['InvalidOperation','FloatOperation','DivisionByZero','Overflow','Underflow','Subnormal','Inexact','Rounded','Clamped']
def show(r):
    if isinstance(r, Decimal): return decimal.Context(prec=28,capitals=1).to_sci_string(r) if False else str(r)
    if isinstance(r, tuple): return [show(x) for x in r]
    return r
def answer(case):
    name, (prec, rounding, emin, emax, clamp, capitals), texts = case
    c = Context(prec=prec, rounding=rounding, Emin=emin, Emax=emax, clamp=clamp, capitals=capitals, traps=[], flags=[])
    args = [Decimal(t) for t in texts]
    saved = decimal.getcontext()
    decimal.setcontext(c)
    try:
        a = args[0]
        if name == 'to_integral_value': r = a.to_integral_value()
        elif name == 'to_integral_exact': r = a.to_integral_exact()
        elif name == 'powmod': r = pow(*args)
        elif name == 'int': r = str(int(a))
        elif name == 'floor': r = str(math.floor(a))
        elif name == 'ceil': r = str(math.ceil(a))
        elif name == 'round': r = str(round(a))
        elif name == 'round2': r = round(a, 2)
        elif name == 'float':
            f = float(a)
            r = 'nan' if f != f else struct.pack('>d', f).hex()
        elif name == 'ratio': r = tuple(str(x) for x in a.as_integer_ratio())
        elif name == 'hash': r = 'identity' if a.is_qnan() else str(hash(a))
        elif name == 'tuple':
            t = a.as_tuple(); r = (str(t.sign), ''.join(map(str, t.digits)), str(t.exponent))
        elif name == 'less': r = a < args[1]
        elif name == 'equal': r = a == args[1]
        else: r = getattr(c, name)(*args)
        flags = ','.join(s for s in signals if c.flags[getattr(decimal, s)])
        decimal.setcontext(saved)
        return [show(r), flags]
    except Exception as e:
        return [type(e).__name__ + ': ' + str(e), '']
    finally:
        decimal.setcontext(saved)
`;

const roundings = decimal.roundingNames;

const digits = (random: (below: number) => number): string => {
  const style = random(6);
  const length = [1, 2, 5, 16, 20, 40][random(6)] ?? 3;
  const count = 1 + random(length);
  let text = '';
  for (let index = 0; index < count; index += 1) {
    text += style === 0 ? '9' : style === 1 ? (index === 0 ? '1' : '0') : style === 2 ? String(random(2)) : String(random(10));
  }
  return text;
};

/** A random operand: mostly ordinary, often odd. */
export const operand = (random: (below: number) => number, name: string): string => {
  const kind = random(24);
  if (kind === 0) return ['NaN', 'sNaN', '-NaN12', 'sNaN345678901234', 'Infinity', '-Infinity', '-sNaN7'][random(7)] ?? 'NaN';
  if (kind === 1) return ['0', '-0', '0E+9', '0E-9', '0.00', '-0E-30', '0E+50'][random(7)] ?? '0';
  if (kind === 2) return ['1', '-1', '1.000', '10', '0.1', '2', '1E+1', '-1.0', '0.5', '5'][random(10)] ?? '1';
  if (name.startsWith('logical') && kind < 20) {
    let bits = '';
    const count = 1 + random(24);
    for (let index = 0; index < count; index += 1) bits += String(random(2));
    return bits;
  }
  const sign = random(3) === 0 ? '-' : '';
  const body = digits(random);
  if (kind < 9) return sign + body;
  if (kind < 14) {
    const point = random(body.length + 1);
    return `${sign}${body.slice(0, point)}.${body.slice(point)}`.replace(/\.$/u, '');
  }
  const spread = [3, 10, 30, 60, 400][random(5)] ?? 3;
  return `${sign}${body}E${random(2 * spread + 1) - spread}`;
};

const unary = new Set(
  'plus minus abs sqrt exp ln log10 logb normalize to_integral_value to_integral_exact next_plus next_minus logical_invert number_class is_normal is_subnormal create_decimal to_sci_string to_eng_string int floor ceil round round2 float ratio hash tuple'.split(
    ' ',
  ),
);

/** A random case of the operation. */
export const randomCase = (name: string, random: (below: number) => number): Case => {
  const prec = [1, 2, 3, 5, 9, 16, 17, 28, 34, 50][random(10)] ?? 28;
  const wide = random(3) > 0;
  const emax = wide ? 999999 : [0, 1, 6, 30, 384][random(5)] ?? 30;
  const emin = wide ? -999999 : -([0, 1, 6, 30, 383][random(5)] ?? 30);
  const settings = [prec, roundings[random(8)] ?? 'ROUND_HALF_EVEN', emin, emax, random(4) === 0 ? 1 : 0, random(5) === 0 ? 0 : 1] as const;
  const count = unary.has(name) ? 1 : name === 'fma' || name === 'powmod' ? 3 : 2;
  const operands: string[] = [];
  for (let index = 0; index < count; index += 1) operands.push(operand(random, name));
  if (index1Small.has(name) && operands[1] !== undefined && random(4) > 0) operands[1] = String(random(2 * prec + 3) - prec - 1);
  if (name === 'power' && random(3) > 0) {
    operands[1] = [String(random(200) - 100), `${random(40) - 20}.${random(1000)}`, `0.${random(10)}`, '0.5'][random(4)] ?? '2';
  }
  if (name === 'powmod' && random(3) > 0) {
    operands[0] = String(random(100000) - 50000);
    operands[1] = String(random(1000));
    operands[2] = String(random(1000) - 500);
  }
  if (name === 'quantize' && random(3) > 0) operands[1] = `1E${random(40) - 20}`;
  if (['exp'].includes(name) && random(3) > 0) operands[0] = `${random(2000) - 1000}.${random(100000)}`;
  if (['ln', 'log10', 'sqrt'].includes(name) && random(2) > 0) operands[0] = (operands[0] ?? '').replace('-', '');
  if (['int', 'floor', 'ceil', 'round', 'ratio'].includes(name) && /E\+?\d{3}/u.test(operands[0] ?? '')) operands[0] = '12.5';
  return [name, settings, operands];
};

const index1Small = new Set(['scaleb', 'shift', 'rotate']);
