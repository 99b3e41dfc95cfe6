# expect: raised NameError
print(l_x, g_x, t1, k0)
