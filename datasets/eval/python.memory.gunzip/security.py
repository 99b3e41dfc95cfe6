"""A body of some hundred kilobytes that is a hundred megabytes long when it is opened: how much memory is taken at the most."""
import gzip
import resource

part = gzip.compress(b" " * 8_000_000, 1)
whole = gzip.compress(b" " * 96_000_000, 1)
del gzip

from body import read_body

for bad in (part * 12, whole):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        read_body(bad)
    except (Exception, MemoryError):
        pass  # A refusal is what is asked for.
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    assert grown < 40, f"{grown} MB of memory are taken for a body of {len(bad) // 1000} kB"
