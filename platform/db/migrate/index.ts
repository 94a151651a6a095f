export { grantLogin } from './grant-login.ts'
export { createDatabase, migrate, MigrationError } from './migrate.ts'
export { allMigrations } from './sources.ts'
