export { cloneDatabase, type TestDatabase, useDatabase } from './database.ts'
