#!/usr/bin/env node
import module from 'node:module';

// From Node 22.8 on, code that was compiled once is compiled for the next run too.
module.enableCompileCache?.();
await import('../dist/cli.js');
