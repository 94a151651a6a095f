export * from './actor.ts'
export * from './ids.ts'
export * from './policy.ts'
export * from './scope.ts'
