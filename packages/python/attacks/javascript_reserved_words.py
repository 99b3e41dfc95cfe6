# expect: ended 6
var = 1
function = 2
new = 3
print(var + function + new)
