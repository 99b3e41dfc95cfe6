/** `cmd`: interpreters of lines. */
import { pythonModule } from './python-module.ts';

export const newModule = pythonModule(
  'cmd',
  String.raw`
import sys as _sys

__all__ = ["Cmd"]

PROMPT = "(Cmd) "
IDENTCHARS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"


class Cmd:
    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = "="
    lastcmd = ""
    intro = None
    doc_leader = ""
    doc_header = "Documented commands (type help <topic>):"
    misc_header = "Miscellaneous help topics:"
    undoc_header = "Undocumented commands:"
    nohelp = "*** No help on %s"
    use_rawinput = 1

    def __init__(self, completekey="tab", stdin=None, stdout=None):
        self.stdin = _sys.stdin if stdin is None else stdin
        self.stdout = _sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(str(self.intro) + "\n")
        stop = None
        while not stop:
            if self.cmdqueue:
                line = self.cmdqueue.pop(0)
            elif self.use_rawinput:
                try:
                    line = _input(self.prompt)
                except EOFError:
                    line = "EOF"
            else:
                self.stdout.write(self.prompt)
                self.stdout.flush()
                line = self.stdin.readline()
                line = line.rstrip("\r\n") if line else "EOF"
            line = self.precmd(line)
            stop = self.onecmd(line)
            stop = self.postcmd(stop, line)
        self.postloop()

    def precmd(self, line):
        return line

    def postcmd(self, stop, line):
        return stop

    def preloop(self):
        pass

    def postloop(self):
        pass

    def parseline(self, line):
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == "?":
            line = "help " + line[1:]
        elif line[0] == "!":
            if not hasattr(self, "do_shell"):
                return None, None, line
            line = "shell " + line[1:]
        end = 0
        while end < len(line) and line[end] in self.identchars:
            end += 1
        return line[:end], line[end:].strip(), line

    def onecmd(self, line):
        command, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if command is None:
            return self.default(line)
        self.lastcmd = line
        if line == "EOF":
            self.lastcmd = ""
        method = getattr(self, "do_" + command, None) if command else None
        return self.default(line) if method is None else method(arg)

    def emptyline(self):
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        self.stdout.write("*** Unknown syntax: %s\n" % line)

    def completedefault(self, *ignored):
        return []

    def completenames(self, text, *ignored):
        return [name[3:] for name in self.get_names() if name.startswith("do_" + text)]

    def complete(self, text, state):
        found = self.completenames(text)
        return found[state] if state < len(found) else None

    def complete_help(self, *args):
        topics = {name[5:] for name in self.get_names() if name.startswith("help_" + args[0])}
        return list(set(self.completenames(*args)) | topics)

    def get_names(self):
        return dir(self.__class__)

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            function = getattr(self, "help_" + arg, None)
            if function is not None:
                function()
                return
            command = getattr(self, "do_" + arg, None)
            if command is not None and command.__doc__:
                self.stdout.write("%s\n" % str(command.__doc__))
            else:
                self.stdout.write("%s\n" % (self.nohelp % (arg,)))
            return
        topics = {name[5:] for name in self.get_names() if name.startswith("help_")}
        documented, undocumented, before = [], [], ""
        for name in sorted(self.get_names()):
            if not name.startswith("do_") or name == before:
                continue
            before, command = name, name[3:]
            if command in topics:
                documented.append(command)
                topics.remove(command)
            elif getattr(self, name).__doc__:
                documented.append(command)
            else:
                undocumented.append(command)
        self.stdout.write("%s\n" % str(self.doc_leader))
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, undocumented, 15, 80)

    def print_topics(self, header, cmds, cmdlen, maxcol):
        if cmds:
            self.stdout.write("%s\n" % str(header))
            if self.ruler:
                self.stdout.write("%s\n" % str(self.ruler * len(header)))
            self.columnize(cmds, maxcol - 1)
            self.stdout.write("\n")

    def columnize(self, list, displaywidth=80):
        if not list:
            self.stdout.write("<empty>\n")
            return
        wrong = [i for i, one in enumerate(list) if not isinstance(one, str)]
        if wrong:
            raise TypeError("list[i] not a string for i in %s" % ", ".join(map(str, wrong)))
        size = len(list)
        if size == 1:
            self.stdout.write("%s\n" % str(list[0]))
            return
        for rows in range(1, size + 1):
            columns = (size + rows - 1) // rows
            widths = []
            for column in range(columns):
                widths.append(max(len(one) for one in list[column * rows:(column + 1) * rows] or [""]))
            if sum(widths) + 2 * (columns - 1) <= displaywidth:
                break
        else:
            rows, columns, widths = size, 1, [0]
        for row in range(rows):
            texts = [list[row + rows * column] for column in range(columns) if row + rows * column < size]
            self.stdout.write("%s\n" % "  ".join(text.ljust(width) for text, width in zip(texts, widths)))


def _input(prompt):
    _sys.stdout.write(prompt)
    _sys.stdout.flush()
    line = _sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\n")
`,
);
