/**
 * `tracemalloc`: what the program's global names hold, counted in CPython's sizes.
 *
 * The engine's own memory is nothing a program may measure: it would differ from run to run. So what is told is the sum of
 * `sys.getsizeof` over all that can be reached from global names, beyond what was there at `start()`; what only a running
 * function's names hold is not in it, and nothing is known by line (`limitations/traced-memory-is-what-globals-hold.md`).
 */
import { builtin, Func } from '../runtime/callables.ts';
import { dictEntries } from '../runtime/dict.ts';
import { meter } from '../runtime/meter.ts';
import { Dict, List, Module, none, Obj, SetObj, Tuple, Type, type Value } from '../runtime/object.ts';
import { setOrder } from '../runtime/set.ts';
import { run } from '../runtime/state.ts';
import { pythonModule } from './python-module.ts';
import { sizeInBytes } from './size-in-bytes.ts';

/** Units: bytes, of everything that global names reach. */
const held = (): number => {
  const waiting = Array.from(run.globals.values(), ({ get }) => get()).filter((one) => one !== undefined);
  const seen = new Set<Value>();
  let total = 0;
  for (let v = waiting.pop(); v !== undefined; v = waiting.pop()) {
    meter.spend(4);
    if (v instanceof Type || v instanceof Func || v instanceof Module || v === none) continue;
    // There is one of each small integer, in CPython too.
    if (typeof v === 'boolean' || (typeof v === 'number' && v >= -5 && v <= 256)) continue;
    if (typeof v === 'object' || typeof v === 'string') {
      if (seen.has(v)) continue;
      meter.allocate(32);
      seen.add(v);
    }
    total += Number(sizeInBytes(v));
    if (!(v instanceof Obj)) continue;
    if (v instanceof List || v instanceof Tuple) for (const one of v.a) waiting.push(one);
    else if (v instanceof Dict)
      for (const [key, one] of dictEntries(v)) {
        waiting.push(key, one);
      }
    else if (v instanceof SetObj) for (const one of setOrder(v)) waiting.push(one);
    const bag = v as unknown as Record<string, Value | undefined>;
    for (const key of Object.keys(v)) if (key.startsWith('$') && bag[key] !== undefined) waiting.push(bag[key]);
  }
  return total;
};

export const newModule = pythonModule(
  'tracemalloc',
  String.raw`
_on = False
_base = _peak = 0
_limit = 1


def start(nframe=1, /):
    global _on, _base, _peak, _limit
    if not 1 <= nframe <= 65535:
        raise ValueError("the number of frames must be in range [1; 65535]")
    if not _on:
        _on, _base, _peak, _limit = True, _held(), 0, nframe


def stop():
    global _on
    _on = False


def is_tracing():
    return _on


def get_traced_memory():
    global _peak
    if not _on:
        return 0, 0
    now = max(0, _held() - _base)
    _peak = max(_peak, now)
    return now, _peak


def reset_peak():
    global _peak
    _peak = 0


def clear_traces():
    global _base, _peak
    if _on:
        _base, _peak = _held(), 0


def get_traceback_limit():
    return _limit


def get_tracemalloc_memory():
    return 0


def get_object_traceback(obj, /):
    return None


class Frame:
    def __init__(self, frame):
        self.filename, self.lineno = frame


class Traceback:
    def __init__(self, frames=(), total_nframe=None):
        self.frames = tuple(frames)
        self.total_nframe = total_nframe

    def __len__(self):
        return len(self.frames)

    def __getitem__(self, index):
        return self.frames[index]

    def format(self, limit=None, most_recent_first=False):
        return []


class Filter:
    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        self.inclusive = inclusive
        self.filename_pattern = filename_pattern
        self.lineno = lineno
        self.all_frames = all_frames
        self.domain = domain


class DomainFilter:
    def __init__(self, inclusive, domain):
        self.inclusive = inclusive
        self.domain = domain


class Statistic:
    def __init__(self, traceback, size, count):
        self.traceback = traceback
        self.size = size
        self.count = count


class StatisticDiff(Statistic):
    def __init__(self, traceback, size, size_diff, count, count_diff):
        Statistic.__init__(self, traceback, size, count)
        self.size_diff = size_diff
        self.count_diff = count_diff


class Trace:
    def __init__(self, trace):
        self._trace = trace


class Snapshot:
    def __init__(self, traces, traceback_limit):
        self.traces = traces
        self.traceback_limit = traceback_limit

    def filter_traces(self, filters):
        return self

    def statistics(self, key_type, cumulative=False):
        if key_type not in ("traceback", "filename", "lineno"):
            raise ValueError("unknown key_type: %r" % (key_type,))
        return []

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        return self.statistics(key_type)

    def dump(self, filename):
        raise NotImplementedError("snapshots are not written to files here")


def take_snapshot():
    if not _on:
        raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a snapshot")
    return Snapshot((), _limit)
`,
  () => ({ _held: builtin('held()', held) }),
);
