const STORED = 'nt.sign-in.next'

/** Keeps where the person was going while they sign in at another site. */
export function rememberPlace(next: string | undefined): void {
  if (next === undefined) sessionStorage.removeItem(STORED)
  else sessionStorage.setItem(STORED, next)
}

/** Where they were going; asked once. */
export function rememberedPlace(): string | undefined {
  const next = sessionStorage.getItem(STORED) ?? undefined
  sessionStorage.removeItem(STORED)
  return next
}
