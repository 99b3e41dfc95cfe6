app.post("/chat", async (req, res) => {
  const answer = await client.chat.completions.create({
    model: "gpt-4o",
    messages: [
      // ruleid: javascript.llm.input-in-instructions
      { role: "system", content: `You help ${req.body.name} with: ${req.body.topic}` },
      // ok: javascript.llm.input-in-instructions
      { role: "user", content: req.body.text },
    ],
  });
  // ok: javascript.llm.input-in-instructions
  const rules = { role: "system", content: "You help customers of the shop." };
  res.json([answer, rules]);
});
