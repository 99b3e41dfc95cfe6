import shutil
import tarfile
from pathlib import Path


def unpack(archive, target):
    """Unpack the regular files of a tar archive; refuse one that leads out of the target."""
    root = Path(target).resolve()
    root.mkdir(parents=True, exist_ok=True)
    names = []
    with tarfile.open(archive) as tar:
        for member in tar:
            if not member.isfile():
                continue  # Folders are made with their files; links and devices are left out.
            path = (root / member.name).resolve()
            if not path.is_relative_to(root):
                raise ValueError(f"{member.name} leads out of the archive")
            path.parent.mkdir(parents=True, exist_ok=True)
            with tar.extractfile(member) as source, path.open("wb") as out:
                shutil.copyfileobj(source, out)
            names.append(member.name)
    return sorted(names)
