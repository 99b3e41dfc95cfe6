# expect: refused
import operator
def f(): pass
operator.attrgetter("__glo" + "bals__")(f)
