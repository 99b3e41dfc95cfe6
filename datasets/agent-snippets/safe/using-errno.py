import errno, os
print(errno.ENOENT, os.strerror(errno.ENOENT))
