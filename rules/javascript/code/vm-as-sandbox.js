const vm = require("vm");
// ruleid: javascript.code.vm-as-sandbox
const { VM } = require("vm2");
const sandbox = { orderLines: [] };
// ruleid: javascript.code.vm-as-sandbox
vm.createContext(sandbox);
// ok: javascript.code.vm-as-sandbox
const isolated = require("isolated-vm");
