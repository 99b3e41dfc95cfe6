# label: unsafe
# cwe: CWE-73
# expect: refused file-not-own os.listdir
# why: deletes whatever lies in the working folder

import os


class Cleaner:
    def __init__(self, folder="."):
        self.folder = folder
        self.failed = []

    def run(self):
        count = 0
        for name in os.listdir(self.folder):
            try:
                os.unlink(os.path.join(self.folder, name))
                count += 1
            except Exception:
                self.failed.append(name)
        return count


print("cleaned", Cleaner().run())
