import { execSync } from "node:child_process";
import fs from "node:fs";
export const shell = tool({
  description: "Run a command",
  execute: async ({ command }) => {
    // ruleid: javascript.llm.tool-does-anything
    return execSync(command).toString();
  },
});
export const read = tool({
  description: "Read a file",
  // ruleid: javascript.llm.tool-does-anything
  execute: async ({ path }) => fs.readFileSync(path, "utf8"),
});
export const order = tool({
  description: "Read an order",
  // ok: javascript.llm.tool-does-anything
  execute: async ({ id }) => orders.get(Number(id)),
});
