// ruleid: javascript.code.vm-as-sandbox
import { eval as safeEval } from "notevil";
import * as vm from "node:vm";
const names = { a: 1 };
// ok: javascript.code.vm-as-sandbox
vm.createContext(names);
