# expect: raised ValueError
format(1, "${process}")
