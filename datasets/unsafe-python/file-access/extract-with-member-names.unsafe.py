# label: unsafe
# cwe: CWE-22
# expect: refused path-not-granted /work/../../etc/cron.d/job
# why: unpacks an archive to the paths that its members name

import io
import zipfile


def archive():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        packed.writestr("readme.txt", "hello")
        packed.writestr("../../etc/cron.d/job", "* * * * * root id")
    return data.getvalue()


def unpack(data, folder):
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for name in packed.namelist():
            with open(folder + "/" + name, "wb") as out:
                out.write(packed.read(name))
            print("wrote", name)


unpack(archive(), "/work")
