# expect: raised E
class E(Exception): pass
E.__module__ = 5
E.__qualname__ = "a\nb"
raise E("x")
