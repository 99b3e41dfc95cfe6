# expect: raised KeyError
"{0[constructor]}".format({})
