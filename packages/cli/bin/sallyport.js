#!/usr/bin/env node
// Runs on any Node that reads ES modules, so that an old one says what to do instead of failing somewhere inside.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `sallyport needs Node 22.18 or newer; this is ${process.versions.node}.\n` +
      '  Install a newer Node, or let npm bring one: npx --package=node@24 --package=sallyport sallyport scan\n',
  );
  process.exit(2);
} else {
  const failed = (error) => {
    process.stderr.write(`sallyport: cannot start: ${error.message}\n  In a clone of the repository: npm ci\n`);
    process.exit(70);
  };
  if (process.argv[2] === 'run') {
    try {
      process.getBuiltinModule('node:module').createRequire(import.meta.url)('../dist/start-run.cjs');
    } catch (error) {
      failed(error);
    }
  } else import('../dist/start.js').catch(failed);
}
