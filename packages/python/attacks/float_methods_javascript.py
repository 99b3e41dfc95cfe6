# expect: raised AttributeError
(5.5).toPrecision
