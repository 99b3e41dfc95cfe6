import sys
print(isinstance(sys.platform, str), sys.byteorder)
