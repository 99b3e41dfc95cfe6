# expect: refused
eval("().__cla" + "ss__.__bases__[0].__subcl" + "asses__()")
