export { installJobs } from './install-jobs.ts'
export { type AnyJob, DEAD_LETTERS, defineJob, type Job, type Schedule, type Tries } from './job.ts'
export { type DeadJob, deadJobs, discardDeadJob, type QueueFigures, queueFigures, retryDeadJob } from './look-after.ts'
export { type JobsOptions, type RunningJobs, send, startJobs } from './jobs.ts'
