import os
fd = os.open("raw.bin", os.O_CREAT | os.O_WRONLY)
os.write(fd, b"abc")
os.close(fd)
fd = os.open("raw.bin", os.O_RDONLY)
print(os.read(fd, 10))
os.close(fd)
os.unlink("raw.bin")
