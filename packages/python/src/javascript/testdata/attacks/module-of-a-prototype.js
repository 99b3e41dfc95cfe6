// must: raised Error
globalThis[Symbol.for('sallyport.modules')]('__proto__');
