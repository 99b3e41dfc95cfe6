# expect: ended ValueError
try:
    import zoneinfo
    zoneinfo.ZoneInfo("../../../etc/passwd")
    print("caught")
except BaseException as e:
    print(type(e).__name__)
