import { defineConfig } from 'vitest/config'

/** Journeys through the built product in a real browser, each file on a sample province of its own. */
export default defineConfig({
  test: {
    include: ['tests/journeys/**/*.journey.test.ts'],
    globalSetup: ['tests/journeys/global-setup.ts'],
    env: { TZ: 'UTC' },
    // What comes by itself is waited for as long as a busy machine needs.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
