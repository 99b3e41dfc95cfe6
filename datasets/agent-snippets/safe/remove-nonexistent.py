import os
try:
    os.remove("nonexistent_file.txt")
except FileNotFoundError as e:
    print("FileNotFoundError:", e)
finally:
    print("cleanup done")
