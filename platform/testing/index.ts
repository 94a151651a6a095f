export { cloneDatabase, type TestDatabase, useDatabase } from './database.ts'
export { expectIndexed } from './expect-indexed.ts'
export { aMailServer, type TestMailServer } from './mail-server.ts'
export { plansOf, type RunPlan, wholeReads } from './plans.ts'
