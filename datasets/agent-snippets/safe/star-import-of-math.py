from math import *
from os.path import *
print(sqrt(16), join("a", "b"), basename("/x/y.txt"))
