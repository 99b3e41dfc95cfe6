// must: refused
await eval('im' + 'port("child_process")')
