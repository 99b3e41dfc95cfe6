import os
class KV:
    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
    def __setitem__(self, k, v):
        with open(os.path.join(self.folder, k), "w") as f:
            f.write(v)
    def __getitem__(self, k):
        with open(os.path.join(self.folder, k)) as f:
            return f.read()
    def __delitem__(self, k):
        os.remove(os.path.join(self.folder, k))
    def __iter__(self):
        return iter(sorted(os.listdir(self.folder)))
kv = KV("store")
kv["b"] = "2"
kv["a"] = "1"
del kv["b"]
print(list(kv), kv["a"])
