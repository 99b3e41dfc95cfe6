import os
print((os.cpu_count() or 1) >= 1)
