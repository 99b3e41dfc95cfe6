import difflib
print(difflib.get_close_matches("appel", ["ape", "apple", "peach"]))
print("\n".join(difflib.unified_diff(["a"], ["b"], lineterm="")))
