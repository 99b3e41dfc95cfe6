/** The exceptions of `asyncio`. */
import { E } from '../../runtime/exceptions.ts';
import { newExceptionType } from '../../runtime/modules.ts';

/** What is thrown into a task that is cancelled; no `except Exception` catches it. */
export const cancelledError = newExceptionType('CancelledError', 'asyncio.exceptions', E.BaseException);
export const invalidStateError = newExceptionType('InvalidStateError', 'asyncio.exceptions', E.Exception);
export const brokenBarrierError = newExceptionType('BrokenBarrierError', 'asyncio.exceptions', E.RuntimeError);
export const queueEmpty = newExceptionType('QueueEmpty', 'asyncio.queues', E.Exception);
export const queueFull = newExceptionType('QueueFull', 'asyncio.queues', E.Exception);
