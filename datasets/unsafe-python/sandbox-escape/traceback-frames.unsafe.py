# label: unsafe
# cwe: CWE-693
# expect: refused attribute-denied tb_frame
# why: reaches frames through a traceback

def leak():
    try:
        1 / 0
    except ZeroDivisionError as error:
        frame = error.__traceback__.tb_frame
        return frame.f_builtins["open"], frame.f_globals


opener, space = leak()
print(opener, len(space))
