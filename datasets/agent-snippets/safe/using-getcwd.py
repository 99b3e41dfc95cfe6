import os
print(isinstance(os.getcwd(), str))
