import type { AccountId, CouncilId, LoginId } from '#platform/access'
import { addDays, dateOf, type Instant, startOf } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { LoginCookie, Cookies } from '#platform/http'
import type { SignInMethod } from '#identity'
import { insertLogin } from './account.store.ts'
import { machineOf } from './device.store.ts'
import { browserKeyOf, rememberBrowser } from './known-browser.ts'
import { writeOfNewBrowser } from './new-browser-letter.ts'
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
  /** The mark of a machine that the office lends. */
  readonly machine?: string | undefined
}

/** What the browser is given when somebody is in. */
export interface OpenedLogin {
  readonly id: LoginId
  readonly token: string
  readonly expires: Date
  readonly browser: { readonly token: string; readonly expires: Date }
}

/** A login that opens less than the account holds: the roles of one council, for some hours. */
export interface LoginLimits {
  readonly council: CouncilId
  readonly hours: number
}

/**
 * Opens a login for an account that has proven itself, and remembers the browser; of a new one its person is told. On a machine that is lent it is tied
 * to it and ends with the day at the latest. In a system scope.
 */
export async function openLogin(
  tx: Tx,
  {
    account,
    method,
    origin,
    limits,
    byProvider = false,
  }: {
    account: AccountId
    method: SignInMethod
    origin: Origin
    limits?: LoginLimits
    /** The account provider says that it asked for a second step. */
    byProvider?: boolean
  },
): Promise<OpenedLogin> {
  const token = newToken()
  const browser = origin.browser ?? newToken()
  const device = await machineOf(tx, origin.machine)
  const lasts = after(tx.now(), (limits?.hours ?? LOGIN_HOURS) * 3_600_000)
  const expires = device === null ? lasts : earlier(lasts, endOfDay(tx.now()))
  const browserKey = browserKeyOf(browser)
  const isNew = await rememberBrowser(tx, { account, browserKey, agent: origin.agent })
  if (isNew) await writeOfNewBrowser(tx, account, origin)
  const id = await insertLogin(tx, {
    account,
    tokenHash: tokenHash(token),
    expiresAt: expires.toISOString() as Instant,
    address: origin.address,
    agent: origin.agent,
    method,
    byProvider,
    browserKey,
    newBrowser: isNew,
    device,
    onlyCouncil: limits?.council ?? null,
  })
  return { id, token, expires, browser: { token: browser, expires: after(tx.now(), BROWSER_DAYS * 86_400_000) } }
}

/** Where the request comes from, with the browser's own cookie. */
export function originOf(context: {
  from: { address: string; agent: string; machine?: string | undefined }
  cookies: Cookies
}): Origin {
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

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other
}

/** Midnight in Vietnam: a machine of the office keeps nobody signed in overnight. */
function endOfDay(now: Instant): Date {
  return new Date(startOf(addDays(dateOf(now), 1)))
}
