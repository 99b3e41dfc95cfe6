# expect: raised ValueError
import collections
collections.namedtuple("N){},process.exit(", "a")
