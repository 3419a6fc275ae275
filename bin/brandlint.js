#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// What V8 does not know it complains about on stderr, so only versions that were tried are told.
const version = Number.parseInt(process.versions.node, 10);
// V8 optimises a function once it has run for so long, in bytes of code: six times its default. Most of what a short run
// optimises never pays for it. Later versions go by other numbers, and have a quick compiler in between.
if (version === 20) setFlagsFromString('--interrupt-budget=400000');
// Collect what is no longer needed when there is as much of it as of what is, not three times as much.
if (version <= 24) setFlagsFromString('--heap-growing-percent=100');
// From Node 22.8 on, code that was compiled once is compiled for the next run too.
module.enableCompileCache?.();
await import('../dist/cli.js');
