/**
 * `cProfile`, `profile` and `pstats`: what was run, its steps and its time.
 *
 * Functions are not watched one by one here: a report has one line for all that ran while the profile was on
 * (`limitations/profiles-are-of-the-whole.md`).
 */
import { builtin } from '../runtime/callables.ts';
import { meter } from '../runtime/meter.ts';
import { toFloat } from '../runtime/object.ts';
import { run } from '../runtime/state.ts';
import { pythonModule } from './python-module.ts';

const steps = builtin('steps()', () => meter.steps);
const now = builtin('now()', () => toFloat(run.host.now() / 1000));

const profile = (name: string): ReturnType<typeof pythonModule> =>
  pythonModule(
    name,
    String.raw`
import sys as _sys

__all__ = ["run", "runctx", "Profile"]


class Profile:
    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        self._began = None
        self.rows = []

    def enable(self, subcalls=True, builtins=True):
        if self._began is None:
            self._began = "<program>", _steps(), _now()

    def disable(self):
        if self._began is not None:
            name, steps, time = self._began
            self._began = None
            self.rows.append((name, _steps() - steps, _now() - time))

    def create_stats(self):
        self.disable()

    snapshot_stats = create_stats

    def getstats(self):
        return list(self.rows)

    def clear(self):
        self.rows = []
        self._began = None

    def runcall(self, func, /, *args, **kw):
        self._began = getattr(func, "__name__", repr(func)), _steps(), _now()
        try:
            return func(*args, **kw)
        finally:
            self.disable()

    def run(self, cmd):
        return self.runctx(cmd, None, None)

    def runctx(self, cmd, globals, locals):
        self._began = "<string>", _steps(), _now()
        try:
            exec(cmd, globals, locals)
        finally:
            self.disable()
        return self

    def print_stats(self, sort=-1):
        import pstats
        pstats.Stats(self).strip_dirs().sort_stats(sort).print_stats()

    def dump_stats(self, file):
        raise NotImplementedError("profiles are not written to files here; print_stats() shows them")

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc_info):
        self.disable()


def run(statement, filename=None, sort=-1):
    Profile().run(statement).print_stats(sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    Profile().runctx(statement, globals, locals).print_stats(sort)
`,
    () => ({ _steps: steps, _now: now }),
  );

export const newModule = profile('cProfile');
export const newPlainModule = profile('profile');
