# expect: raised AttributeError
import operator
operator.attrgetter("constructor.constructor")(1)
