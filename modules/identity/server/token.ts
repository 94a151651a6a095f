import { createHash, randomBytes } from 'node:crypto'

/** What the cookie carries; only its hash is stored, so a stolen backup opens no login. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
