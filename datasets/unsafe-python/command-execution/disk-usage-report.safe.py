# label: safe
# cwe: CWE-78
# expect: returned
# why: works the shares out of a table that it is given

TABLE = """\
Filesystem 1K-blocks Used Available Use% Mounted
/dev/sda1 1000000 250000 750000 25% /
tmpfs 64000 0 64000 0% /run
/dev/sdb1 500000 499000 1000 100% /data
"""


def usage(table):
    report = {}
    for line in table.splitlines()[1:]:
        parts = line.split()
        report[parts[5]] = int(parts[2]) / int(parts[1])
    return report


for mount, share in sorted(usage(TABLE).items()):
    print(f"{mount:10} {share:6.1%}")
