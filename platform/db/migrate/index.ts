export { createDatabase, grantLogin, migrate, MigrationError } from './migrate.ts'
export { allMigrations, type Migration, readMigrations } from './sources.ts'
