import { z } from 'zod'
import { Instant } from '#platform/calendar'

/** Where to go to sign in at the provider. */
export const ProviderAddress = z.object({ address: z.url() })

/** What the provider sent the browser back with: the query of the address, as it stands there. */
export const ProviderAnswer = z.object({ query: z.string().min(1).max(8_000) })

export const PENDING_CODE_LENGTH = 8

/** The code that a person whose account is not linked yet tells the office. */
export const PendingCode = z
  .string()
  .transform((typed) => typed.toLowerCase().replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[a-z2-9]{8}$/, 'Mã gồm 8 chữ và số.'))

/** Somebody who signed in at the provider and whose account nobody has linked yet. */
export const PendingIdentity = z.object({
  id: z.uuid(),
  label: z.string(),
  email: z.string().nullable(),
  triedAt: Instant,
  expiresAt: Instant,
})
export type PendingIdentity = z.infer<typeof PendingIdentity>

export const LinkIdentity = z.union([z.object({ pending: z.uuid() }), z.object({ code: PendingCode })])
export type LinkIdentity = z.infer<typeof LinkIdentity>
