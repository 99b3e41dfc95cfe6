"""Reads a header line (JSON: a list of [function, arity, count]), then the arguments as little-endian doubles; answers
the results as doubles, NaN where CPython raises."""
import array, json, math, sys

plan = json.loads(sys.stdin.buffer.readline())
nan = math.nan
for name, arity, count in plan:
    given = array.array('d')
    given.frombytes(sys.stdin.buffer.read(8 * arity * count))
    function = getattr(math, name)
    out = array.array('d', bytes(8 * count))
    for i in range(count):
        try:
            out[i] = function(given[i]) if arity == 1 else function(given[2 * i], given[2 * i + 1])
        except (ValueError, OverflowError):
            out[i] = nan
    sys.stdout.buffer.write(out.tobytes())
