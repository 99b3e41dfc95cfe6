if True:
	x = 1
	if x:
		print("tabs")
for i in range(2):
  if i:
         print("odd indents", i)
  else:
    print("less")
	# comment with a tab
class A:
   def f(self):
            return 1
   y = 2
print(A().f(), A.y)
