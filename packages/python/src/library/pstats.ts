/** `pstats`: reports of `cProfile`'s profiles. */
import { pythonModule } from './python-module.ts';

export const newModule = pythonModule(
  'pstats',
  String.raw`
import sys as _sys
from enum import Enum as _Enum

__all__ = ["Stats", "SortKey"]


class SortKey(str, _Enum):
    CALLS = "calls"
    CUMULATIVE = "cumulative"
    FILENAME = "filename"
    LINE = "line"
    NAME = "name"
    NFL = "nfl"
    PCALLS = "pcalls"
    STDNAME = "stdname"
    TIME = "time"


class Stats:
    def __init__(self, *args, stream=None):
        self.stream = _sys.stdout if stream is None else stream
        self.files = []
        self._rows = []
        self.sort_type = ()
        self.add(*args)

    @property
    def total_tt(self):
        return sum(time for _, _, time in self._rows)

    @property
    def total_calls(self):
        return len(self._rows)

    prim_calls = total_calls

    @property
    def stats(self):
        return {("~", 0, name): (1, 1, time, time, {}) for name, _, time in self._rows}

    def add(self, *arg_list):
        for one in arg_list:
            if not hasattr(one, "create_stats"):
                raise TypeError("Cannot create or construct a %r object from %r" % (self.__class__, one))
            one.create_stats()
            self._rows += one.rows
        return self

    def strip_dirs(self):
        return self

    def sort_stats(self, *field):
        self.sort_type = tuple(one for one in field if one != -1)
        return self

    def reverse_order(self):
        self._rows.reverse()
        return self

    def calc_callees(self):
        pass

    def dump_stats(self, filename):
        raise NotImplementedError("profiles are not written to files here; print_stats() shows them")

    def print_stats(self, *amount):
        steps = sum(one for _, one, _ in self._rows)
        print("         %d steps in %.3f seconds" % (steps, self.total_tt), file=self.stream)
        print(file=self.stream)
        if self._rows:
            print("   ncalls  tottime  percall  cumtime  percall filename:lineno(function)", file=self.stream)
            for name, _, time in self._rows:
                print("        1 %8.3f %8.3f %8.3f %8.3f {%s}" % (time, time, time, time, name), file=self.stream)
        print(file=self.stream)
        print(file=self.stream)
        return self

    def print_callers(self, *amount):
        return self

    print_callees = print_callers

    def get_stats_profile(self):
        raise NotImplementedError("functions are not watched one by one here")
`,
);
