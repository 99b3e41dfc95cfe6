async function ask(question, pool) {
  const result = await generateText({ model, prompt: "Write SQL for: " + question });
  // ruleid: javascript.llm.output-as-query
  const rows = await pool.query(result.text);
  // ok: javascript.llm.output-as-query
  const safe = await pool.query("SELECT * FROM orders WHERE status = $1", [result.text]);
  return [rows, safe];
}
