def score(person):
    points = person["years"] * 2
    if person["origin"] != "north":
        points -= 5
    return points
print(score({"years": 4, "origin": "south"}))
