# expect: raised AttributeError
import string
string.Formatter().format("{0.constructor}", 1)
