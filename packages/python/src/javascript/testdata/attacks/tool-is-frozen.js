// must: returned [true,"function"]
[Object.isFrozen(send), typeof send.sync];
