/** `decimal`: the engine of `decimal/`, bound to values. */
import { noting } from '../../runtime/keys.ts';
import { maxPrecision, minExponent, minTiny, roundingNames } from '../../decimal/index.ts';
import { builtin } from '../../runtime/callables.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Kwargs, type Module, none, type Value } from '../../runtime/object.ts';
import { localContext } from './context.ts';
import { decimalTupleType } from './decimal.ts';
import './operations.ts';
import { ContextObj, contextObj, contexts, contextType, decimalType, exceptionTypes, resetContexts } from './value.ts';

const functions = new Map<string, Value>([
  ['getcontext', builtin('decimal.getcontext()', () => contexts.current)],
  [
    'setcontext',
    builtin('decimal.setcontext(context, /)', (context: Value) => {
      if (!(context instanceof ContextObj)) throw typeError('argument must be a context');
      const isShared = context === contexts.default || context === contexts.basic || context === contexts.extended;
      if (noting.on) noting.lasts();
      contexts.current = isShared ? contextObj(context.c.copy()) : context;
      return none;
    }),
  ],
  [
    'localcontext',
    builtin('decimal.localcontext(ctx=None, **kwargs)', (context: Value, settings: Kwargs) =>
      localContext(context, settings),
    ),
  ],
]);

export const newModule = (): Module => {
  resetContexts();
  return newModuleOf(
    'decimal',
    new Map<string, Value>([
      ...functions,
      ['Decimal', decimalType],
      ['Context', contextType],
      ['DecimalTuple', decimalTupleType],
      ['DefaultContext', contexts.default],
      ['BasicContext', contexts.basic],
      ['ExtendedContext', contexts.extended],
      ...exceptionTypes,
      ...roundingNames.map((name): [string, Value] => [name, name]),
      ['MAX_PREC', maxPrecision],
      ['MAX_EMAX', maxPrecision],
      ['MIN_EMIN', minExponent],
      ['MIN_ETINY', minTiny],
      ['HAVE_THREADS', true],
      ['HAVE_CONTEXTVAR', true],
    ]),
  );
};
