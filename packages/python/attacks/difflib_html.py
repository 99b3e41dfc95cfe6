# expect: raised AttributeError
import difflib
a = ["line %d" % i for i in range(20000)]
difflib.HtmlDiff().make_file(a, a[::-1])
