/**
 * `threading`, in one thread.
 *
 * A thread that was started runs, as a whole, when somebody waits: for it (`join`), for an event, a queue, a condition or a future, for
 * the clock (`time.sleep` in the main thread), or when the program ends. So a program that shares work and joins comes to the same
 * result; one whose threads must take turns in the middle of their work cannot go on, and ends
 * (`limitations/threads-run-one-after-the-other.md`).
 */
import { formatTraceback } from '../runtime/traceback.ts';
import { builtin } from '../runtime/callables.ts';
import { Exc } from '../runtime/exceptions.ts';
import { meter, Stop } from '../runtime/meter.ts';
import { none, type Value } from '../runtime/object.ts';
import { run, write } from '../runtime/state.ts';
import { tracebackHolder } from '../runtime/traceback-holder.ts';
import { call } from '../runtime/call.ts';
import { str } from '../runtime/text.ts';
import { pythonModule } from './python-module.ts';

const native = (): Readonly<Record<string, Value>> => ({
  _show: builtin('_show(exc, name)', (exc: Value, name: Value) => {
    const { source } = tracebackHolder;
    if (exc instanceof Exc && source !== undefined)
      write('stderr', `Exception in thread ${str(name)}:\n${formatTraceback(exc, source)}`);
    return none;
  }),
  // What the program may have put there.
  _hook: builtin('_hook()', () => run.modules.get('threading')?.attrs.get('excepthook') ?? none),
  // A lock that nobody will ever give back: CPython would stand still, which is no error that a program can catch.
  _deadlock: builtin('_deadlock(name)', (name: Value) =>
    meter.end(
      new Stop(
        'exhausted',
        'seconds',
        `the program waits for something that can never happen: ${str(name)} waits for another thread, and threads here run one after the other`,
      ),
    ),
  ),
  _at_end: builtin('_at_end(f)', (f: Value) => {
    run.atEnd.push(() => {
      call(f, []);
    });
    return none;
  }),
  _at_sleep: builtin('_at_sleep(f)', (f: Value) => {
    run.store.set('threads', () => {
      call(f, []);
    });
    return none;
  }),
});

export const newModule = pythonModule(
  'threading',
  String.raw`
from collections import deque as _deque

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "Event", "Lock", "RLock",
           "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "excepthook",
           "settrace", "setprofile", "local", "stack_size", "ExceptHookArgs", "get_native_id", "TIMEOUT_MAX"]

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0

_waiting = _deque()
_alive = []
_count = 0
_running = []


def _run_waiting():
    """Runs the next thread that was started; says whether there was one."""
    if not _waiting:
        return False
    _waiting.popleft()._go()
    return True


def _while_asleep():
    """The main thread sleeps: the others run."""
    while not _running and _run_waiting():
        pass


def _wait(ready, timeout):
    """Lets threads run until something is ready; says whether it is."""
    while not ready():
        if not _run_waiting():
            if timeout is not None:
                return bool(ready())
            _deadlock(current_thread().name)
    return True


class ExceptHookArgs(tuple):
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args):
    if args.exc_type is not SystemExit:
        _show(args.exc_value, args.thread.name if args.thread is not None else "None")


__excepthook__ = excepthook


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _count
        if group is not None:
            raise AssertionError("group argument must be None for now")
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        if name is None:
            _count += 1
            name = f"Thread-{_count}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._name = str(name)
        self._daemon = current_thread().daemon if daemon is None else bool(daemon)
        self._state = "initial"
        self._ident = None

    def start(self):
        if self._state != "initial":
            raise RuntimeError("threads can only be started once")
        self._state = "started"
        self._ident = 140000000000000 + id(self)
        _alive.append(self)
        _waiting.append(self)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            self._target = self._args = self._kwargs = None

    def _go(self):
        _running.append(self)
        try:
            self.run()
        except BaseException as e:
            _hook()(ExceptHookArgs((type(e), e, e.__traceback__, self)))
        finally:
            _running.pop()
            self._state = "stopped"
            if self in _alive:
                _alive.remove(self)

    def join(self, timeout=None):
        if self._state == "initial":
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        _wait(lambda: self._state == "stopped", timeout)

    def is_alive(self):
        return self._state == "started"

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        return self._daemon

    @daemon.setter
    def daemon(self, daemonic):
        if self._state != "initial":
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemon = bool(daemonic)

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def __repr__(self):
        status = self._state
        if self._daemon:
            status += " daemon"
        if self._ident is not None:
            status += " " + str(self._ident)
        return f"<{self.__class__.__name__}({self._name}, {status})>"


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        self._name = "MainThread"
        self._daemon = False
        self._state = "started"
        self._ident = 139999999999999


_main = _MainThread()


def current_thread():
    return _running[-1] if _running else _main


currentThread = current_thread


def main_thread():
    return _main


def active_count():
    return 1 + len(_alive)


activeCount = active_count


def enumerate():
    return [_main, *_alive]


def get_ident():
    return current_thread().ident


get_native_id = get_ident


def settrace(func):
    pass


def setprofile(func):
    pass


def stack_size(size=0):
    return 0


class Lock:
    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if self._locked:
            if not blocking:
                return False
            if not _wait(lambda: not self._locked, None if timeout == -1 else timeout):
                return False
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        self._locked = False

    def locked(self):
        return self._locked

    __enter__ = acquire

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._locked else 'unlocked'} _thread.lock object at {hex(id(self))}>"


class RLock:
    def __init__(self):
        self._owner = None
        self._times = 0

    def acquire(self, blocking=True, timeout=-1):
        me = current_thread()
        if self._owner is not None and self._owner is not me:
            if not blocking:
                return False
            if not _wait(lambda: self._owner is None, None if timeout == -1 else timeout):
                return False
        self._owner = me
        self._times += 1
        return True

    def release(self):
        if self._owner is not current_thread():
            raise RuntimeError("cannot release un-acquired lock")
        self._times -= 1
        if self._times == 0:
            self._owner = None

    __enter__ = acquire

    def __exit__(self, *args):
        self.release()


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value == 0:
            if not blocking:
                return False
            if not _wait(lambda: self._value > 0, timeout):
                return False
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    def __exit__(self, *args):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return _wait(lambda: self._flag, timeout)


class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._told = 0
        self._waiters = 0

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def wait(self, timeout=None):
        self._waiters += 1
        before = self._told
        self.release()
        try:
            return _wait(lambda: self._told > before, timeout)
        finally:
            self._waiters -= 1
            self.acquire()

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        while not result:
            if not self.wait(timeout):
                return predicate()
            result = predicate()
        return result

    def notify(self, n=1):
        self._told += 1

    def notify_all(self):
        self._told += 1

    notifyAll = notify_all


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self._parties = parties
        self._action = action
        self._count = 0
        self._rounds = 0
        self.broken = False

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._count)

    def wait(self, timeout=None):
        index = self._count
        mine = self._rounds
        self._count += 1
        if self._count == self._parties:
            if self._action:
                self._action()
            self._count = 0
            self._rounds += 1
        else:
            _wait(lambda: self._rounds > mine, timeout)
        return index

    def reset(self):
        self._count = 0

    def abort(self):
        self.broken = True


class local:
    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        object.__setattr__(self, "_spaces", {})
        object.__setattr__(self, "_made", (args, kwargs))
        return self

    def _space(self):
        spaces = object.__getattribute__(self, "_spaces")
        me = id(current_thread())
        if me not in spaces:
            spaces[me] = {}
            if len(spaces) > 1 and type(self).__init__ is not object.__init__:
                args, kwargs = object.__getattribute__(self, "_made")
                self.__init__(*args, **kwargs)
        return spaces[me]

    def __getattribute__(self, name):
        if name.startswith("_") and not name.startswith("__dict"):
            return object.__getattribute__(self, name)
        space = object.__getattribute__(self, "_space")()
        if name == "__dict__":
            return space
        if name in space:
            return space[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        self._space()[name] = value

    def __delattr__(self, name):
        space = self._space()
        if name not in space:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        del space[name]


def _finish():
    while _waiting:
        thread = _waiting.popleft()
        if not thread.daemon:
            thread._go()


_at_end(_finish)
_at_sleep(_while_asleep)
`,
  native,
);
