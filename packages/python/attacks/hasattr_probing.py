# expect: ended False False
n = 0
for name in ("__globals__", "__subclasses__", "__code__", "tb_frame"):
    pass
print(hasattr(1, "constructor"), hasattr(print, "apply"))
