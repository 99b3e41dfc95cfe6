// must: raised
await send(...Array.from({ length: 1e5 }, () => 1)).catch((e) => e.message.slice(0, 30))
