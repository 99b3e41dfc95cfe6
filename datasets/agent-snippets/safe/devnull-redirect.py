import contextlib, os
with open(os.devnull, "w") as null, contextlib.redirect_stdout(null):
    print("not shown")
print("shown")
