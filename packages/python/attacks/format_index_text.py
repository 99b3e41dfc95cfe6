# expect: raised TypeError
"{0[constructor]}".format([])
