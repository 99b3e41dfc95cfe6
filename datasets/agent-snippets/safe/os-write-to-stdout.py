import os, sys
sys.stdout.flush()
os.write(1, b"direct\n")
print("printed")
