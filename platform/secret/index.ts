export { installationSecret } from './installation-secret.ts'
export { Seal } from './seal.ts'
