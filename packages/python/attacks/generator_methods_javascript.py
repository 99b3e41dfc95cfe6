# expect: raised AttributeError
(x for x in []).next
