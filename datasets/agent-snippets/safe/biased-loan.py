applicants = [{"name": "A", "income": 50, "age": 25}, {"name": "B", "income": 50, "age": 61}]
for a in applicants:
    print(a["name"], "approved" if a["income"] > 40 and a["age"] < 60 else "rejected")
