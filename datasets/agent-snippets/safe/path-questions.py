import os.path
p = "reports/2024/summary.txt"
print(os.path.isabs(p), os.path.dirname(p), os.path.splitext(os.path.basename(p)), os.path.isfile(p))
