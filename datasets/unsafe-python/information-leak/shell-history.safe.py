# label: safe
# cwe: CWE-200
# expect: returned
# why: keeps a history of its own

class History:
    def __init__(self, size):
        self.size = size
        self.lines = []

    def add(self, line):
        if self.lines and self.lines[-1] == line:
            return
        self.lines = [*self.lines, line][-self.size :]

    def search(self, text):
        return [line for line in reversed(self.lines) if text in line]


history = History(3)
for line in ["look", "take lamp", "take lamp", "go north", "take key"]:
    history.add(line)
print(history.lines, history.search("take"))
