# expect: ended 10 [1, 2] 2
print((__proto__ := 5) + __proto__, [(toString := x) for x in (1, 2)], toString)
