import { z } from 'zod'
import { AccountId, CouncilId, Role } from '#platform/access'
import { CalendarDate, Instant } from '#platform/calendar'
import { PASSWORD_MAX } from './account.ts'
import { SecondFactorDue, TotpCode } from './sign-in.ts'

export const RECOVERY_CODES = 10
/** How long people who are asked for a second factor may put it off, in days. */
export const GRACE_DAYS_MAX = 90

/** Whoever changes how one signs in proves with the password that the screen was not just left open. */
export const PasswordProof = z.object({ password: z.string().min(1, 'Chưa nhập mật khẩu.').max(PASSWORD_MAX) })
export type PasswordProof = z.infer<typeof PasswordProof>

/** An authenticator app to be: the key to scan or to type. Shown once. */
export const TotpToConfirm = z.object({ key: z.string(), address: z.string(), qr: z.string() })

export const ConfirmTotp = z.object({ code: TotpCode })

/** Shown once; the database keeps hashes. */
export const RecoveryCodes = z.object({ codes: z.array(z.string()) })

export const PasskeyCard = z.object({
  id: z.uuid(),
  name: z.string(),
  madeAt: Instant,
  lastUsedAt: Instant.nullable(),
})
export type PasskeyCard = z.infer<typeof PasskeyCard>

/** How one's own account is protected. */
export const AccountSecurity = z.object({
  passwordChangedAt: Instant,
  totp: z.object({ confirmedAt: Instant }).nullable(),
  recoveryCodesLeft: z.number().int(),
  passkeys: z.array(PasskeyCard),
  identities: z.array(z.object({ id: z.uuid(), label: z.string(), linkedAt: Instant })),
  due: SecondFactorDue,
  dueFrom: CalendarDate.nullable(),
  /** The name of the single sign-on, where there is one. */
  singleSignOn: z.string().nullable(),
})
export type AccountSecurity = z.infer<typeof AccountSecurity>

/** Whom a council asks for a second factor, and from which day on without exception. */
export const SecondFactorRule = z.object({
  roles: z.array(Role),
  requiredFrom: CalendarDate,
  version: z.number().int(),
})
export type SecondFactorRule = z.infer<typeof SecondFactorRule>

export const SetSecondFactorRule = z.object({
  roles: z.array(Role).max(20),
  requiredFrom: CalendarDate,
  /** 0 where the council has set none yet. */
  version: z.number().int().min(0),
})
export type SetSecondFactorRule = z.infer<typeof SetSecondFactorRule>

/** How one person of the council signs in, as its office sees it: what there is, never what it says. */
export const AccountProtection = z.object({
  councilId: CouncilId,
  account: AccountId,
  displayName: z.string(),
  loginName: z.string(),
  roles: z.array(Role),
  totp: z.boolean(),
  passkeys: z.number().int(),
  identities: z.array(z.object({ id: z.uuid(), label: z.string() })),
})
export type AccountProtection = z.infer<typeof AccountProtection>
