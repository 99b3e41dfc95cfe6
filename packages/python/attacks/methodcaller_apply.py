# expect: raised AttributeError
import operator
operator.methodcaller("apply", None, ["x"])(len)
