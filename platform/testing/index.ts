export { cloneDatabase, type TestDatabase, useDatabase } from './database.ts'
export { expectIndexed } from './expect-indexed.ts'
export { expectIndexedReads, plansOf, type RunPlan } from './plans.ts'
