// must: returned ["__proto__","constructor"]
import { EventEmitter } from 'node:events';
const emitter = new EventEmitter();
emitter.on('__proto__', () => {});
emitter.on('constructor', () => {});
emitter.emit('__proto__');
emitter.eventNames();
