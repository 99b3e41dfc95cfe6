/** `timeit`. Statements given as text go the way that the program went (checked, verified, metered), where the policy lets text run at all. */
import { builtin } from '../runtime/callables.ts';
import { builtinGranted } from '../policy/granted.ts';
import type { Policy } from '../policy/policy.ts';
import { E, pyError } from '../runtime/exceptions.ts';
import { none, type Value } from '../runtime/object.ts';
import { run } from '../runtime/state.ts';
import { pythonModule } from './python-module.ts';

const native = (): Readonly<Record<string, Value>> => ({
  _ask: builtin('_ask()', () => {
    const policy = run.host.lent.get('policy') as Policy | undefined;
    if (policy !== undefined && !builtinGranted(policy, 'exec') && !builtinGranted(policy, 'eval'))
      throw pyError(
        E.RuntimeError,
        'timeit of a text runs it, and neither eval() nor exec() is granted: give a function',
      );
    return none;
  }),
});

export const newModule = pythonModule(
  'timeit',
  String.raw`
import time as _time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = _time.perf_counter
default_number = 1000000
default_repeat = 5


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._space = {} if globals is None else dict(globals)
        for what, given in (("stmt", stmt), ("setup", setup)):
            if not isinstance(given, str) and not callable(given):
                raise ValueError(f"{what} is neither a string nor callable")
        self._stmt = stmt
        self._setup = setup

    def _once(self, what):
        if callable(what):
            what()
        elif what != "pass":
            _ask()
            exec(what, self._space)

    def timeit(self, number=default_number):
        self._once(self._setup)
        stmt = self._stmt
        if not callable(stmt):
            _ask()
            exec("def __timed():\n    pass\n" + "".join("    " + line + "\n" for line in stmt.splitlines()), self._space)
            stmt = self._space["__timed"]
        start = self.timer()
        for _ in range(number):
            stmt()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        number = 1
        while True:
            for factor in 1, 2, 5:
                taken = self.timeit(number * factor)
                if callback:
                    callback(number * factor, taken)
                if taken >= 0.2:
                    return number * factor, taken
            number *= 10

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
`,
  native,
);
