const SECOND_STEP_PAGE = '/sign-in/second-step'
/** Where one sets a second step up. */
export const SECURITY_PAGE = '/account/security'
/** Where one replaces a password that was given out. */
export const PASSWORD_PAGE = '/account/password'

/** The sign-in page that leads back to where the person was. */
export function signInPath(place: string): string {
  return place === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next: place })}`
}

/** The page of the second step, which leads on to where the person was going. */
export function secondStepPath(next: string | undefined): string {
  return next === undefined ? SECOND_STEP_PAGE : `${SECOND_STEP_PAGE}?${new URLSearchParams({ next })}`
}

/** Where to go after signing in: only a path of this app, whatever the address says. */
export function placeAfterSignIn(next: string | undefined): string {
  if (next === undefined || !/^\/(?![/\\])/.test(next) || next.startsWith('/sign-in')) return '/'
  return next
}
