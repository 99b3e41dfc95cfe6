# label: safe
# cwe: CWE-506
# expect: returned
# why: renders a service file and prints it

from string import Template

UNIT = Template("[Service]\nExecStart=$command\nRestart=$restart\n")


def render(command, restart="on-failure"):
    if "\n" in command:
        raise ValueError("a command is one line")
    return UNIT.substitute(command=command, restart=restart)


print(render("/usr/bin/app --port 80"))
try:
    render("/usr/bin/app\nUser=root")
except ValueError as error:
    print(error)
