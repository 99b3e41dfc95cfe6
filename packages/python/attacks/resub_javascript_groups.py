# expect: ended x$1$&$`$'$$y a
import re
print(re.sub("(a)", "$1$&$`$'$$", "xay"), re.sub("(?P<constructor>a)", r"\g<constructor>", "a"))
