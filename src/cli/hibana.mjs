#!/usr/bin/env node
// The command line runs the TypeScript sources as they are, from whatever folder it is called in.
import { register } from 'tsx/esm/api';

register();
// A reader such as `head` may stop listening: that is no error of ours.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 2));
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
});
