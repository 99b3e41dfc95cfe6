import math.sin as
