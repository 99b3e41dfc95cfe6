import OpenAI from "openai";
import { execSync } from "node:child_process";
const client = new OpenAI();
export async function run(task) {
  const completion = await client.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: task }] });
  const command = completion.choices[0].message.content;
  // ruleid: javascript.llm.output-executed
  execSync(command);
  // ruleid: javascript.llm.output-executed
  eval(command);
  const actions = new Map([["list", () => []]]);
  // ok: javascript.llm.output-executed
  actions.get(command)?.();
}
