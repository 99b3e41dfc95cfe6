import os
print(os.path.join("data", "2024", "a.csv"), os.path.splitext("a.tar.gz"), os.path.basename("/x/y.py"))
