export { installJobs } from './install-jobs.ts'
export { type AnyJob, DEAD_LETTERS, defineJob, type Job, type Schedule, type Tries } from './job.ts'
export { type JobsOptions, type RunningJobs, send, startJobs } from './jobs.ts'
