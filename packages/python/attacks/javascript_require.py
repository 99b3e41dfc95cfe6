# expect: raised NameError
require("fs")
