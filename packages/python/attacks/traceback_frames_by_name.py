# expect: refused
try:
    1 / 0
except ZeroDivisionError as e:
    print(getattr(e.__traceback__, "tb_" + "frame"))
