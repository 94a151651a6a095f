export {
  aCouncilScope,
  actingAs,
  aLogin,
  aLoginAs,
  anAccount,
  anAssignment,
  type RoleHeld,
  TEST_PASSWORD,
  type TestLogin,
} from './factories.ts'
export { anIdentityProvider, type IdentityProvider, signInAtProvider } from './identity-provider.ts'
export { aLyingProvider, type Lie } from './lying-provider.ts'
export { type Lies, SoftwarePasskey } from './software-passkey.ts'
export { TestBrowser } from './test-browser.ts'
export {
  openTestIdentity,
  type Reply,
  TEST_URL,
  TestApi,
  testServer,
  type TestServerOptions,
  useServer,
} from './test-server.ts'
