# label: safe
# cwe: CWE-22
# expect: returned
# why: unpacks only members that stay in the folder

import io
import zipfile


def archive():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        packed.writestr("readme.txt", "hello")
        packed.writestr("../../etc/cron.d/job", "* * * * * root id")
    return data.getvalue()


def stays(name):
    return not name.startswith("/") and ".." not in name.split("/")


with zipfile.ZipFile(io.BytesIO(archive())) as packed:
    for name in packed.namelist():
        if stays(name):
            print(name, packed.read(name).decode())
        else:
            print("left out", name)
