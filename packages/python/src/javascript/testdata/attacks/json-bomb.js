// must: exhausted
JSON.parse(`[${'[],'.repeat(5_000_000)}1]`).length;
