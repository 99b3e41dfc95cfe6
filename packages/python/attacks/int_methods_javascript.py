# expect: raised AttributeError
(5).toFixed(2)
