#!/usr/bin/env node
'use strict';

// From Node 22 on what is compiled once is kept, which halves the start.
require('node:module').enableCompileCache?.();

const { main } = require('../dist/cli/main.js');

// Whoever reads the output may stop reading, as `head` does.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

// A command that asks for the signal ends in its own way, for which it gets a second; any other ends at once.
let interrupted;
function listen() {
  interrupted = new AbortController();
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]) {
    process.once(signal, () => {
      interrupted.abort();
      setTimeout(() => process.exit(code), 1000).unref();
    });
  }
}

main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  get stdin() {
    return process.stdin;
  },
  env: process.env,
  cwd: process.cwd(),
  get signal() {
    if (interrupted === undefined) listen();
    return interrupted.signal;
  },
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error);
    process.exitCode = 2;
  },
);
