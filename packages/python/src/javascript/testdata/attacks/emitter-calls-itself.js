// must: raised RangeError
import { EventEmitter } from 'node:events';
const emitter = new EventEmitter();
emitter.on('x', () => emitter.emit('x'));
emitter.emit('x');
