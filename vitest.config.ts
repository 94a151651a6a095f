import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['platform/**/*.test.ts', 'modules/**/*.test.ts', 'apps/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: ['platform/testing/global-setup.ts'],
    env: { TZ: 'UTC' },
    // What comes by itself is waited for as long as a busy machine needs.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    clearMocks: true,
  },
})
