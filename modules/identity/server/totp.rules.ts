import { Secret, TOTP } from 'otpauth'
import type { Instant } from '#platform/calendar'

/** What authenticator apps know without being told: SHA-1, six digits, half a minute. */
const PERIOD_SECONDS = 30
const DIGITS = 6
/** A phone's clock may be this many half minutes off. */
const DRIFT = 1
const KEY_BYTES = 20

/** A new key in base32, as it is typed into an app. */
export function newTotpKey(): string {
  return new Secret({ size: KEY_BYTES }).base32
}

/** The address that an authenticator app reads from the QR code. */
export function totpAddress(key: string, { issuer, loginName }: { issuer: string; loginName: string }): string {
  return new TOTP({ issuer, label: loginName, secret: Secret.fromBase32(key), digits: DIGITS }).toString()
}

/** The half minute whose code this is, where it is a right one and newer than the last that was taken. */
export function stepOfCode(key: string, code: string, now: Instant, lastStep: number): number | undefined {
  const timestamp = Date.parse(now)
  const delta = TOTP.validate({
    token: code,
    secret: Secret.fromBase32(key),
    digits: DIGITS,
    period: PERIOD_SECONDS,
    timestamp,
    window: DRIFT,
  })
  if (delta === null) return undefined
  const step = TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta
  return step > lastStep ? step : undefined
}
