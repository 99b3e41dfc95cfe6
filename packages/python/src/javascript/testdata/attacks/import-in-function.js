// must: refused
new (Object.getPrototypeOf(async () => {}).constructor)('return await im' + 'port("std")')()
