export { anOwnParameter, theLibrary, withOwnParameter } from './factories.ts'
