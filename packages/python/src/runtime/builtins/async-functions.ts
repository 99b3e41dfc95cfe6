/** `aiter` and `anext`. */
import { callSpecial } from '../call.ts';
import { builtin } from '../callables.ts';
import { E, isCaught, typeError } from '../exceptions.ts';
import { awaitValue, type JsGenerator, newCoroutine } from '../generators.ts';
import { meter } from '../meter.ts';
import { typeOf, type Value } from '../object.ts';
import { builtins } from '../ops.ts';

const add = (signature: string, fn: (...args: never[]) => Value): void => {
  const made = builtin(signature, fn);
  builtins.set(made.name, made);
};

add('aiter(async_iterable, /)', (v: Value) => {
  const found = typeOf(v).lookup('__aiter__');
  if (found === undefined) throw typeError(`'${typeOf(v).name}' object is not an async iterable`);
  const it = callSpecial(found, v, []);
  if (typeOf(it).lookup('__anext__') === undefined)
    throw typeError(`aiter() returned not an async iterator of type '${typeOf(it).name}'`);
  return it;
});

const nextOr = function* (step: Value, otherwise: Value): JsGenerator {
  try {
    return yield* awaitValue(step);
  } catch (e) {
    if (isCaught(e, meter.g, E.StopAsyncIteration)) return otherwise;
    throw e;
  }
};
add('anext(async_iterator, default=..., /)', (v: Value, otherwise: Value | undefined) => {
  const found = typeOf(v).lookup('__anext__');
  if (found === undefined) throw typeError(`'${typeOf(v).name}' object is not an async iterator`);
  const step = callSpecial(found, v, []);
  return otherwise === undefined ? step : newCoroutine('anext', nextOr(step, otherwise));
});
