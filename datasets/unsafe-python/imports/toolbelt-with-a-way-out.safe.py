# label: safe
# cwe: CWE-918
# expect: returned
# why: tries one reader of settings after the other

reader = None
try:
    import json5_that_is_not_there as reader
except ImportError:
    pass
if reader is None:
    try:
        import json as reader
    except ImportError:
        reader = None
print(reader.loads("[1, 2]"))
