# label: safe
# cwe: CWE-73
# expect: returned
# why: deletes what it put into a folder of its own

import os
import tempfile


class Cleaner:
    def __init__(self, folder):
        self.folder = folder

    def run(self):
        count = 0
        for name in os.listdir(self.folder):
            os.unlink(os.path.join(self.folder, name))
            count += 1
        return count


folder = tempfile.mkdtemp()
for number in range(3):
    with open(os.path.join(folder, f"{number}.tmp"), "w") as file:
        file.write("x")
print("cleaned", Cleaner(folder).run(), os.listdir(folder))
