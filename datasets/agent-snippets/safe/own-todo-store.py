import json, os
class Store:
    path = "todo.json"
    def load(self):
        return json.load(open(self.path)) if os.path.exists(self.path) else []
    def add(self, item):
        items = self.load() + [item]
        tmp = self.path + ".tmp"
        with open(tmp, "w") as f:
            json.dump(items, f)
        os.replace(tmp, self.path)
s = Store()
s.add("milk")
s.add("bread")
print(s.load(), os.listdir())
