import os
print(os.name, os.sep, os.linesep == "\n")
