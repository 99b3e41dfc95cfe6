from enum import Enum
class Color(Enum):
    RED = 1
    BLUE = 2
print(Color.RED, Color(2).name, list(Color))
