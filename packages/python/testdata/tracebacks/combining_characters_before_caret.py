e = "e\u0301"
table = {"é": 1}
value = table["é"] + table["é"] + 1 / 0
