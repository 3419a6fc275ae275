#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// V8 optimises a function once it has run for so long, in bytes of code: six times its default. Most of what a short run
// optimises never pays for it. Later versions of Node go by other numbers, and have a quick compiler in between.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=400000');
// From Node 22.8 on, code that was compiled once is compiled for the next run too.
module.enableCompileCache?.();
await import('../dist/cli.js');
