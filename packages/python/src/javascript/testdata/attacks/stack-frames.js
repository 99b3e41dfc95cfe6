// must: returned "string"
// Nobody hands out frames.
Error.prepareStackTrace = (error, frames) => frames;
Error.stackTraceLimit = Infinity;
typeof new Error('x').stack;
