print("after a byte order mark")
x = "﻿inside"
print(len(x), ascii(x))
print("ok")
