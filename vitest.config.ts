import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^brandlint\/rule$/, replacement: path('./src/rule.ts') },
      { find: /^brandlint$/, replacement: path('./src/index.ts') },
    ],
  },
  test: {
    include: ['src/**/*.test.ts', 'rules/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 30_000,
    env: { BRANDLINT_NO_CACHE: '1' },
  },
});
