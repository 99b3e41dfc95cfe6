# expect: raised ValueError
int("1" * 10**7, 36)
int("z" * 10**8, 36)
