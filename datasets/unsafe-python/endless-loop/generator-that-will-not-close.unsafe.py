# label: unsafe
# cwe: CWE-835
# expect: exhausted steps|seconds
# why: goes on yielding when it is closed

def immortal():
    while True:
        try:
            yield "still here"
        except GeneratorExit:
            while True:
                pass


spirit = immortal()
print(next(spirit))
spirit.close()
print("gone")
