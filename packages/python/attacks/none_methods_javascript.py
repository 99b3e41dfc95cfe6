# expect: raised AttributeError
None.toString
