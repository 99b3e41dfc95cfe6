/** `filecmp`: files and folders compared. */
import { pythonModule } from './python-module.ts';

export const newModule = pythonModule(
  'filecmp',
  String.raw`
import os as _os

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

BUFSIZE = 8 * 1024
DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]


def clear_cache():
    pass


def _signature(path):
    info = _os.stat(path)
    return info.st_mode & 0o170000, info.st_size, info.st_mtime


def cmp(f1, f2, shallow=True):
    one, two = _signature(f1), _signature(f2)
    if one[0] != 0o100000 or two[0] != 0o100000:
        return False
    if shallow and one == two:
        return True
    if one[1] != two[1]:
        return False
    with open(f1, "rb") as first, open(f2, "rb") as second:
        while True:
            a, b = first.read(BUFSIZE), second.read(BUFSIZE)
            if a != b:
                return False
            if not a:
                return True


def cmpfiles(a, b, common, shallow=True):
    same, different, unsure = [], [], []
    for name in common:
        try:
            equal = cmp(_os.path.join(a, name), _os.path.join(b, name), shallow)
        except (OSError, ValueError):
            unsure.append(name)
        else:
            (same if equal else different).append(name)
    return same, different, unsure


class dircmp:
    def __init__(self, a, b, ignore=None, hide=None):
        self.left = a
        self.right = b
        self.hide = [_os.curdir, _os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore

    def _listed(self, folder):
        return sorted(name for name in _os.listdir(folder) if name not in self.hide and name not in self.ignore)

    def phase0(self):
        self.left_list = self._listed(self.left)
        self.right_list = self._listed(self.right)

    def phase1(self):
        right, left = set(self.right_list), set(self.left_list)
        self.common = [name for name in self.left_list if name in right]
        self.left_only = [name for name in self.left_list if name not in right]
        self.right_only = [name for name in self.right_list if name not in left]

    def phase2(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            kinds = set()
            for folder in self.left, self.right:
                path = _os.path.join(folder, name)
                kinds.add("dir" if _os.path.isdir(path) else "file" if _os.path.isfile(path) else "other")
            if kinds == {"dir"}:
                self.common_dirs.append(name)
            elif kinds == {"file"}:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    def phase3(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files)

    def phase4(self):
        self.subdirs = {
            name: self.__class__(_os.path.join(self.left, name), _os.path.join(self.right, name), self.ignore, self.hide)
            for name in self.common_dirs
        }

    def phase4_closure(self):
        for one in self.subdirs.values():
            one.phase4_closure()

    _phases = dict(left_list=phase0, right_list=phase0, common=phase1, left_only=phase1, right_only=phase1,
                   common_dirs=phase2, common_files=phase2, common_funny=phase2, same_files=phase3,
                   diff_files=phase3, funny_files=phase3, subdirs=phase4)

    def __getattr__(self, name):
        if name not in self._phases:
            raise AttributeError(name)
        self._phases[name](self)
        return getattr(self, name)

    def report(self):
        print("diff", self.left, self.right)
        for title, names in (
            ("Only in %s :" % self.left, self.left_only),
            ("Only in %s :" % self.right, self.right_only),
            ("Identical files :", self.same_files),
            ("Differing files :", self.diff_files),
            ("Trouble with common files :", self.funny_files),
            ("Common subdirectories :", self.common_dirs),
            ("Common funny cases :", self.common_funny),
        ):
            if names:
                print(title, sorted(names))

    def report_partial_closure(self):
        self.report()
        for one in self.subdirs.values():
            print()
            one.report()

    def report_full_closure(self):
        self.report()
        for one in self.subdirs.values():
            print()
            one.report_full_closure()
`,
);
