export { type Check, type CheckResult, createHealth, type Health, type HealthReport } from './health.ts'
export { createLogger, type Logger } from './logger.ts'
export { type AnsweredRequest, createMetrics, type Metrics, type WatchedPool } from './metrics.ts'
