export { type Access, type Anyone, anyone, type Can, can, type SignedIn, signedIn } from './access.ts'
export type { Authenticator, Entered } from './authenticator.ts'
export type { HttpModule } from './module.ts'
export { cursorOf, PageQuery, pageOf, readCursor, toPage } from './page.ts'
export { type Language, Problem, type RefusalMessages } from './problem.ts'
export { loginCookieName, MACHINE_COOKIE } from './login-cookie.ts'
export {
  API_PREFIX,
  type Context,
  type Cookies,
  councilPath,
  DONE,
  Done,
  type Download,
  download,
  get,
  type LoginCookie,
  patch,
  post,
  postInSteps,
  put,
  remove,
  type Route,
  type Step,
  type Upload,
  upload,
} from './route.ts'
export { buildServer, type ServerOptions } from './server.ts'
