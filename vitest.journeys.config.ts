import { defineConfig } from 'vitest/config'

/** Journeys through the built product in a real browser, each file on a sample province of its own. */
export default defineConfig({
  test: {
    include: ['tests/journeys/**/*.journey.test.ts'],
    globalSetup: ['tests/journeys/global-setup.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
