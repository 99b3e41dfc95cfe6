class Api:
    def get_user(self): return "u"
    def get_item(self): return "i"
a = Api()
print([getattr(a, f"get_{n}")() for n in ("user", "item")], hasattr(a, "get_x"))
