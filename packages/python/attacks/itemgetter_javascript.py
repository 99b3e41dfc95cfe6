# expect: raised KeyError
import operator
operator.itemgetter("constructor")({})
