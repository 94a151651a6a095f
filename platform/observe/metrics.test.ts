import { describe, expect, it } from 'vitest'
import { createMetrics } from './index.ts'

describe('metrics', () => {
  it('count answers by route pattern and status', async () => {
    const metrics = createMetrics()
    metrics.answered({ method: 'GET', route: '/councils/:council', status: 200, seconds: 0.02 })
    metrics.answered({ method: 'GET', route: '/councils/:council', status: 500, seconds: 0.2 })
    const text = await metrics.text()
    const labels = 'method="GET",route="/councils/:council"'
    expect(text).toContain(`http_request_duration_seconds_bucket{le="0.025",${labels},status="200"} 1`)
    expect(text).toContain(`http_request_duration_seconds_count{${labels},status="500"} 1`)
    expect(text).toContain('http_server_errors_total{route="/councils/:council"} 1')
    expect(text).toContain('process_cpu_seconds_total')
  })

  it('read pool, sealer and live connections at the moment they are asked', async () => {
    const metrics = createMetrics()
    const pool = { totalCount: 4, idleCount: 1, waitingCount: 2 }
    let lag = 0
    metrics.watchPool(pool)
    metrics.watchSealer(() => lag)
    metrics.watchLiveConnections(() => 5000)
    lag = 1.5
    pool.totalCount = 7
    const text = await metrics.text()
    expect(text).toContain('database_connections 7')
    expect(text).toContain('database_callers_waiting 2')
    expect(text).toContain('sealer_lag_seconds 1.5')
    expect(text).toContain('live_connections 5000')
  })

  it('of two processes in one do not mix', async () => {
    const [one, other] = [createMetrics(), createMetrics()]
    one.jobEnded('reminders', 'failed', 3)
    expect(await one.text()).toContain('job_duration_seconds_count{job="reminders",outcome="failed"} 1')
    expect(await other.text()).not.toContain('reminders')
  })
})
