import cmd
import io
import optparse

class Shell(cmd.Cmd):
    prompt = '> '
    intro = 'Welcome'
    def do_greet(self, arg):
        "greet [name]\n        Greets."
        print('Hello,', arg or 'you', file=self.stdout)
    def do_quit(self, arg): return True
    def help_topic(self): print('a topic')
s = Shell(); s.onecmd('greet Ann'); s.onecmd('help'); s.onecmd('help greet'); s.onecmd('?topic'); s.onecmd('nope'); print(s.onecmd('quit')); s.onecmd('help nope')
i = io.StringIO('greet Bob\n\nquit\n')
s = Shell(stdin=i); s.use_rawinput = False; s.cmdloop()
p = optparse.OptionParser(usage='%prog [options] FILE', version='%prog 1.0', prog='tool', description='Does things to files. ' * 4, epilog='Bye.')
p.add_option('-v', '--verbose', action='store_true', dest='verbose', default=False, help='say more')
p.add_option('-n', '--number', type='int', default=3, help='how many [default: %default]', metavar='N')
g = optparse.OptionGroup(p, 'Rare', 'Rarely used.')
g.add_option('--mode', choices=['a', 'b'], help='a mode of doing things that takes more than one line to explain to anybody')
g.add_option('-l', action='append', dest='l')
p.add_option_group(g)
print(p.format_help())
o, a = p.parse_args(['-v', '-n5', 'x', '--mode=a', '-l', '1', '-l2', 'y']); print(o.verbose, o.number, o.mode, o.l, a, o)
for bad in (['--nope'], ['-n', 'x'], ['--mode', 'c'], ['-n'], ['--verbose=1']):
    try: p.parse_args(bad)
    except SystemExit as e: print('exit', e.code)
try: p.parse_args(['--version'])
except SystemExit as e: print(e.code)
