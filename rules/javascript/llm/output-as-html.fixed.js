const client = new Anthropic();
async function show(question, res) {
  const message = await client.messages.create({ model: "claude", messages: [{ role: "user", content: question }] });
  const answer = message.content[0].text;
  // ruleid: javascript.llm.output-as-html
  document.querySelector("#answer").textContent = answer;
  // ok: javascript.llm.output-as-html
  document.querySelector("#answer").textContent = answer;
  // ok: javascript.llm.output-as-html
  document.querySelector("#answer").innerHTML = DOMPurify.sanitize(answer);
  // ruleid: javascript.llm.output-as-html
  res.send(`<p>${escapeHtml(answer)}</p>`);
  // ok: javascript.llm.output-as-html
  res.json({ answer });
}

function escapeHtml(value) {
  return String(value ?? "").replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
