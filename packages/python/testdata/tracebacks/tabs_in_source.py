def f(a):
	if a:
		return	a + [1] + "x" + (	a)


f([2])
