// must: returned
['std', 'os', 'bjson', 'scriptArgs', 'gc', 'navigator', 'Worker', '__loadScript', 'print', 'InternalError', 'WebAssembly', 'process'].filter((n) => n in globalThis).join()
