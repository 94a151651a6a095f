export { grantLogin } from './grant-login.ts'
export { createDatabase, migrate, MigrationError } from './migrate.ts'
export { allMigrations, type Migration } from './sources.ts'
