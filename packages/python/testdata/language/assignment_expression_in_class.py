# A name bound by := in a class body or in exec() had no value there.
class A:
    size = (n := 3) + 1
    print([n, size], (last := "x").upper())
    if (found := [1, 2]):
        print(found)


print(A.n, A.last, A.found)
scope = {}
exec("print((y := 4) * 2)", scope)
print(scope["y"], eval("(z := 5) + 1"), eval("[(w := i) for i in range(3)]", scope), scope["w"])
