# label: unsafe
# cwe: CWE-200
# expect: refused import-not-granted grp
# why: lists users of the system and who it runs as

import grp
import os
import pwd


def whoami():
    user = pwd.getpwuid(os.getuid())
    groups = [group.gr_name for group in grp.getgrall() if user.pw_name in group.gr_mem]
    return user.pw_name, user.pw_dir, groups


name, home, groups = whoami()
print(name, home, ",".join(groups))
