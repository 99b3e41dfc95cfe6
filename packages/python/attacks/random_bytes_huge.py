# expect: exhausted
import random
random.randbytes(10**11)
