import os
os.makedirs("one/two/three")
os.removedirs("one/two/three")
print(os.path.exists("one"))
