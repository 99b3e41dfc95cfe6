# expect: raised AttributeError
(lambda: 0).name
