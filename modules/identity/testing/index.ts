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
export { type Lies, SoftwarePasskey } from './software-passkey.ts'
export { TestBrowser } from './test-browser.ts'
export { type Reply, TEST_URL, TestApi, testServer, type TestServerOptions, useServer } from './test-server.ts'
