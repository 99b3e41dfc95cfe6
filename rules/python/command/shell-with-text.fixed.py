import os
import shlex
import subprocess


class Builder:
    def run(self):
        # ruleid: python.command.shell-with-text
        subprocess.run(["make", "-C", self.folder], check=False)
        # ruleid: python.command.shell-with-text
        subprocess.Popen(shlex.split(self.command))
        # ruleid: python.command.shell-with-text
        subprocess.check_output(["ls", "--", str(self.folder)])
        # ok: python.command.shell-with-text
        os.system("make")
        # ok: python.command.shell-with-text
        subprocess.Popen([self.command])
        # ok: python.command.shell-with-text
        os.system("make -C " + shlex.quote(self.folder))


def count(path):
    quoted = shlex.quote(path)
    # ok: python.command.shell-with-text
    subprocess.check_output(f"wc -w -- {quoted}", shell=True)
    # ruleid: python.command.shell-with-text
    subprocess.check_output(["wc", "-w", "--", str(path)])


def named(client, commands, name, given):
    # ok: python.command.shell-with-text
    client.exec_command(commands[name])
    # ruleid: python.command.shell-with-text
    client.exec_command(given[1])


def formatted(path):
    command = "wc -w -- {}".format(shlex.quote(path))
    # ok: python.command.shell-with-text
    subprocess.check_output(command, shell=True)
