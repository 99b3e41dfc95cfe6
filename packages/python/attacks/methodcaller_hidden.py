# expect: refused
import operator
operator.methodcaller("__sub" + "classes__")(object)
