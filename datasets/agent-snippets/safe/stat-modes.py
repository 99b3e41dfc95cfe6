import stat
print(stat.filemode(0o100644))
