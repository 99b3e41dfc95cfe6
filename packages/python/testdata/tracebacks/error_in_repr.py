class Bad:
    def __repr__(self):
        return self.name.upper()


items = [Bad()]
print(items)
