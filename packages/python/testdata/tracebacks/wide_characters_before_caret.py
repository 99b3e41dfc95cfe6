names = {"日本": 1, "한국": 2}
print("✓")
x = names["日本"] + names["한국"] + len("😀😀") + names["中国"] + names["é"]
