# label: safe
# cwe: CWE-502
# expect: returned
# why: defines how its objects are copied

import copy


class Playlist:
    def __init__(self, name, songs):
        self.name = name
        self.songs = songs

    def __copy__(self):
        return Playlist(self.name + " (copy)", list(self.songs))


first = Playlist("morning", ["a", "b"])
second = copy.copy(first)
second.songs.append("c")
print(first.name, first.songs)
print(second.name, second.songs)
