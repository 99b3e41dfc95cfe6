# expect: raised AttributeError
import operator
operator.methodcaller("call", "x")(print)
