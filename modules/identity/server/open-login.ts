import type { AccountId, LoginId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { LoginCookie, Cookies } from '#platform/http'
import type { SignInMethod } from '#identity'
import { insertLogin } from './account.store.ts'
import { browserKeyOf, rememberBrowser } from './known-browser.ts'
import { newToken, tokenHash } from './token.ts'

/** A working day and an evening; a shared tablet is signed out by hand, a lost one by revoking its login. */
export const LOGIN_HOURS = 14
const BROWSER_COOKIE = 'browser'
/** As long as browsers keep a cookie. */
const BROWSER_DAYS = 400

/** Where a request to sign in comes from. */
export interface Origin {
  readonly address: string
  readonly agent: string
  /** What the browser's own cookie carries, from an earlier sign-in of anybody. */
  readonly browser: string | undefined
}

/** What the browser is given when somebody is in. */
export interface OpenedLogin {
  readonly id: LoginId
  readonly token: string
  readonly expires: Date
  readonly browser: { readonly token: string; readonly expires: Date }
}

/** Opens a login for an account that has proven itself, and remembers the browser. In a system scope. */
export async function openLogin(
  tx: Tx,
  { account, method, origin }: { account: AccountId; method: SignInMethod; origin: Origin },
): Promise<OpenedLogin> {
  const token = newToken()
  const browser = origin.browser ?? newToken()
  const expires = after(tx.now(), LOGIN_HOURS * 3_600_000)
  const browserKey = browserKeyOf(browser)
  const isNew = await rememberBrowser(tx, { account, browserKey, agent: origin.agent })
  const id = await insertLogin(tx, {
    account,
    tokenHash: tokenHash(token),
    expiresAt: expires.toISOString() as Instant,
    address: origin.address,
    agent: origin.agent,
    method,
    browserKey,
    newBrowser: isNew,
  })
  return { id, token, expires, browser: { token: browser, expires: after(tx.now(), BROWSER_DAYS * 86_400_000) } }
}

/** Where the request comes from, with the browser's own cookie. */
export function originOf(context: { from: { address: string; agent: string }; cookies: Cookies }): Origin {
  const cookie = context.cookies.get(BROWSER_COOKIE)
  // A made-up cookie is no browser of ours; what is kept of it would only be long.
  const browser = cookie !== undefined && /^[\w-]{43}$/.test(cookie) ? cookie : undefined
  return { ...context.from, browser }
}

/** Gives the browser its login. */
export function carryLogin(context: { login: LoginCookie; cookies: Cookies }, opened: OpenedLogin): void {
  context.login.set(opened.token, opened.expires)
  context.cookies.set(BROWSER_COOKIE, opened.browser.token, opened.browser.expires)
}

function after(now: Instant, milliseconds: number): Date {
  return new Date(Date.parse(now) + milliseconds)
}
