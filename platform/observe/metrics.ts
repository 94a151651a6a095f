import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** One answered request: the route's pattern (never the address, which would make a series for each id). */
export interface AnsweredRequest {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** What a pool tells of itself; `pg.Pool` has this shape. */
export interface WatchedPool {
  readonly totalCount: number
  readonly idleCount: number
  readonly waitingCount: number
}

export interface Metrics {
  readonly registry: Registry
  readonly contentType: string
  /** The Prometheus text of everything measured, read at this moment. */
  text(): Promise<string>
  answered(request: AnsweredRequest): void
  /** A background job ended: `done`, or `failed` (it is tried again or goes to the dead letters). */
  jobEnded(job: string, outcome: 'done' | 'failed', seconds: number): void
  watchPool(pool: WatchedPool): void
  /** `lag` answers the age in seconds of the oldest row not yet sealed, 0 when all are. */
  watchSealer(lag: () => number): void
  /** Deliveries of events that wait for another try, and those given up; above 0 the latter need a person. */
  watchDeliveries(figures: () => { readonly waiting: number; readonly dead: number }): void
  /** `taken` answers the moment of the newest backup in seconds since 1970, 0 where there is none. */
  watchBackups(taken: () => number): void
  watchLiveConnections(count: () => number): void
}

/** The measurements of this process. Each process makes one; two in one process do not disturb each other. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  })
  const jobs = new Histogram({
    name: 'job_duration_seconds',
    help: 'Time of a background job, by name and outcome',
    labelNames: ['job', 'outcome'],
    buckets: [...SECONDS, 60, 600],
    registers,
  })
  const failures = new Counter({
    name: 'http_server_errors_total',
    help: 'Answers with status 500 or above',
    labelNames: ['route'],
    registers,
  })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })

  return {
    registry,
    contentType: registry.contentType,
    text: () => registry.metrics(),
    answered({ method, route, status, seconds }) {
      requests.observe({ method, route, status }, seconds)
      if (status >= 500) failures.inc({ route })
    },
    jobEnded(job, outcome, seconds) {
      jobs.observe({ job, outcome }, seconds)
    },
    watchPool(pool) {
      gauge('database_connections', 'Connections that the pool holds', () => pool.totalCount)
      gauge('database_connections_idle', 'Connections that nobody uses', () => pool.idleCount)
      gauge('database_callers_waiting', 'Callers that wait for a connection', () => pool.waitingCount)
    },
    watchSealer(lag) {
      gauge('sealer_lag_seconds', 'Age of the oldest row not yet sealed', lag)
    },
    watchDeliveries(figures) {
      gauge('deliveries_waiting', 'Deliveries of events that failed and are tried again', () => figures().waiting)
      gauge('deliveries_dead', 'Deliveries of events that were given up', () => figures().dead)
    },
    watchBackups(taken) {
      gauge('backup_taken_timestamp_seconds', 'Moment of the newest backup, 0 where there is none', taken)
    },
    watchLiveConnections(count) {
      gauge('live_connections', 'Browsers that listen for live events', count)
    },
  }
}
