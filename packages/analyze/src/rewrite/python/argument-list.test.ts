import { describe, expect, it } from 'vitest';
import { repairText } from '../testing/repair-text.ts';

const rule =
  "pattern-either: [{pattern: 'subprocess.$F(...)'}, {pattern: 'os.$F(...)'}, {pattern: 'asyncio.$F(...)'}], metadata: {rewrite: python.argument-list}";
const repaired = async (text: string): Promise<string> => (await repairText({ text, rule })).text;

describe('a command line', () => {
  it.each([
    [
      `import subprocess\nsubprocess.run(f"ping -c 1 {host}", shell=True, check=True)\n`,
      `import subprocess\nsubprocess.run(["ping", "-c", "1", str(host)], check=True)\n`,
    ],
    [
      `import subprocess\ndef f(host: str):\n    return subprocess.check_output("ping -c 1 " + host, shell=True)\n`,
      `import subprocess\ndef f(host: str):\n    return subprocess.check_output(["ping", "-c", "1", host])\n`,
    ],
    [
      `import subprocess\nsubprocess.call("tar czf '%s.tgz' \\"%s\\"" % (name, folder), shell=True)\n`,
      `import subprocess\nsubprocess.call(["tar", "czf", f"{name}.tgz", str(folder)])\n`,
    ],
    [
      `import os\nos.system("rm -rf " + path)\n`,
      `import subprocess\nsubprocess.run(["rm", "-rf", "--", path], check=False)\n`,
    ],
    [
      `import os\nif os.system("ping " + host) == 0:\n    os.getcwd()\n`,
      `import os\nimport subprocess\nif subprocess.run(["ping", host], check=False).returncode == 0:\n    os.getcwd()\n`,
    ],
    [
      `import os\nx = os.popen("nslookup " + d).read()\n`,
      `import subprocess\nx = subprocess.run(["nslookup", d], stdout=subprocess.PIPE, text=True).stdout\n`,
    ],
    [
      `import os\nos.system("cd " + d + " && git pull > /dev/null 2>&1")\n`,
      `import subprocess\nsubprocess.run(["git", "pull"], cwd=d, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)\n`,
    ],
    [
      `import subprocess\ndef f(host):\n    cmd = "ping " + host\n    print(cmd)\n    subprocess.run(cmd, shell=True)\n`,
      `import subprocess\ndef f(host):\n    cmd = ["ping", host]\n    print(cmd)\n    subprocess.run(cmd)\n`,
    ],
    [
      `import subprocess\nout = subprocess.getoutput("id " + user)\n`,
      `import subprocess\nout = subprocess.run(["id", user], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout.rstrip("\\n")\n`,
    ],
    [
      `import asyncio\np = await asyncio.create_subprocess_shell("ls " + d, stdout=1)\n`,
      `import asyncio\np = await asyncio.create_subprocess_exec("ls", "--", d, stdout=1)\n`,
    ],
  ])('%s', async (before, after) => {
    expect(await repaired(before)).toBe(after);
  });
});

describe('a command that needs a shell', () => {
  it('has its values quoted, as a proposal', async () => {
    const outcome = await repairText({ text: `import os\nos.system(f"cat '{name}' | grep {word}")\n`, rule });
    expect(outcome.text).toBe(
      `import os\nimport shlex\nos.system(f"cat {shlex.quote(str(name))} | grep {shlex.quote(str(word))}")\n`,
    );
    expect(outcome.repairs.map(({ kind }) => kind)).toEqual(['proposal']);
  });
  it('that comes as a whole is split into words, as a proposal', async () => {
    const outcome = await repairText({
      text: `import subprocess\ndef f(cmd):\n    subprocess.run(cmd, shell=True)\n`,
      rule,
    });
    expect(outcome.text).toBe(`import shlex\nimport subprocess\ndef f(cmd):\n    subprocess.run(shlex.split(cmd))\n`);
    expect(outcome.repairs.map(({ kind }) => kind)).toEqual(['proposal']);
  });
});
