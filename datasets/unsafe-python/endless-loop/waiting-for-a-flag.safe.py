# label: safe
# cwe: CWE-835
# expect: returned
# why: waits for a flag that the work sets

class Job:
    def __init__(self, name, steps):
        self.name = name
        self.left = steps

    @property
    def done(self):
        return self.left == 0

    def step(self):
        self.left -= 1


job = Job("export", 4)
rounds = 0
while not job.done:
    job.step()
    rounds += 1
print("finished after", rounds)
