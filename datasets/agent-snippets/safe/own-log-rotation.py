import os
class Log:
    def __init__(self, path, limit=40):
        self.path, self.limit = path, limit
    def write(self, line):
        if os.path.exists(self.path) and os.path.getsize(self.path) > self.limit:
            os.replace(self.path, self.path + ".1")
        with open(self.path, "a") as f:
            f.write(line + "\n")
log = Log("app.log")
for n in range(10):
    log.write(f"event number {n}")
print(sorted(os.listdir(".")))
