// must: returned
await send({ get a() { return send.sync({ b: 1 }); } })
