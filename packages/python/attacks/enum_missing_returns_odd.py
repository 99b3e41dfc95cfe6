# expect: ended TypeError
import enum
class E(enum.Enum):
    a = 1
    @classmethod
    def _missing_(cls, v): return 5
try:
    E(3)
except (ValueError, TypeError) as e:
    print(type(e).__name__)
