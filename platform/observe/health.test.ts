import { describe, expect, it } from 'vitest'
import { createHealth } from './index.ts'

describe('health', () => {
  it('is well without checks', async () => {
    expect(await createHealth().ready()).toEqual({ ok: true, checks: [], alarms: [] })
  })

  it('names the check that fails, tells why to the log only, and stays alive', async () => {
    const heard: unknown[] = []
    const health = createHealth({ onFailure: (name, error) => heard.push(name, (error as Error).message) })
    health.whileAlive('loop', () => undefined)
    health.whenReady('database', () => Promise.reject(new Error('password of app is wrong')))
    expect((await health.live()).ok).toBe(true)
    const ready = await health.ready()
    expect(ready).toMatchObject({
      ok: false,
      checks: [
        { name: 'loop', ok: true },
        { name: 'database', reason: 'failed' },
      ],
    })
    expect(JSON.stringify(ready)).not.toContain('password')
    expect(heard).toEqual(['database', 'password of app is wrong'])
  })

  it('does not wait for a check that hangs', async () => {
    const health = createHealth({ timeoutMs: 5 })
    health.whenReady('database', () => new Promise(() => undefined))
    expect((await health.ready()).checks).toMatchObject([{ name: 'database', ok: false, reason: 'slow' }])
  })

  it('is alive but not ready while stopping', async () => {
    const health = createHealth()
    health.stopping()
    expect((await health.ready()).ok).toBe(false)
    expect((await health.live()).ok).toBe(true)
  })
})
