# label: unsafe
# cwe: CWE-835
# expect: exhausted steps|seconds
# why: waits for a flag that nobody sets

class Job:
    def __init__(self, name):
        self.name = name
        self.done = False

    def start(self):
        print("started", self.name)


job = Job("export")
job.start()
while not job.done:
    pass
print("finished")
