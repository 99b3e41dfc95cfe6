# expect: ended "iter() returned non-iterator of type 'int'\niter() returned non-iterator of type 'str'\niter() returned non-iterator of type 'NoneType'\niter() returned non-iterator of type 'builtin_function_or_method'"
for v in (1, "a", None, print):
    class A:
        def __iter__(self): return v
    try:
        print(list(A()))
    except TypeError as e:
        print(e)
