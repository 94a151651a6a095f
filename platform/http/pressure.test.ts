import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing'
import { testServer } from '#identity/testing'
import { noteRoutes } from './notes.testing.ts'

const db = useDatabase()

/** Keeps the one thread of this process from everything else. */
function busyFor(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

describe('a server that can’t keep up', () => {
  it('says so, with when to ask again, and serves again once it can', async () => {
    const api = await testServer(db.database, { routes: noteRoutes })
    const ask = () => api.server.inject({ url: '/api/v1/weather' })
    expect((await ask()).statusCode).toBe(200)
    let refused
    for (let times = 0; times < 6 && refused?.statusCode !== 503; times += 1) {
      // The delay is a mean: one long wait must outweigh the short ones around it.
      busyFor(3500)
      await pause(1)
      refused = await ask()
    }
    expect(refused?.statusCode).toBe(503)
    expect(refused?.json()).toMatchObject({ code: 'platform/overloaded' })
    expect(refused?.headers['retry-after']).toBe('5')
    await expect.poll(async () => (await ask()).statusCode).toBe(200)
    await api.server.close()
  })
})
