import { z } from 'zod'
import { LoginId } from '#platform/access'
import { Instant } from '#platform/calendar'

/** How somebody came in; `qr` and `code` are what the desk gives out. */
export const SIGN_IN_METHODS = ['password', 'totp', 'recovery-code', 'passkey', 'single-sign-on', 'qr', 'code'] as const
export type SignInMethod = (typeof SIGN_IN_METHODS)[number]

export const SIGN_IN_OUTCOMES = ['failed', 'second-step', 'signed-in'] as const
export type SignInOutcome = (typeof SIGN_IN_OUTCOMES)[number]

export const SECOND_STEPS = ['totp', 'recovery-code', 'passkey'] as const

/** Does the council ask this person for a second factor: not, already there, asked until a day, or asked now. */
export const SecondFactorDue = z.enum(['not-asked', 'there', 'asked', 'overdue'])
export type SecondFactorDue = z.infer<typeof SecondFactorDue>

/** What came of the first step: in, or one of these ways to prove oneself once more. */
export const FirstStep = z.object({
  done: z.boolean(),
  secondStep: z.array(z.enum(SECOND_STEPS)).nullable(),
})
export type FirstStep = z.infer<typeof FirstStep>

/** A code of an authenticator app: six digits, however they were grouped. */
export const TotpCode = z
  .string()
  .transform((typed) => typed.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Mã gồm 6 chữ số.'))

export const RecoveryCode = z
  .string()
  .transform((typed) => typed.toLowerCase().replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[a-z2-9]{10}$/, 'Mã dự phòng gồm 10 chữ và số.'))

export const SecondStepCode = z.discriminatedUnion('way', [
  z.object({ way: z.literal('totp'), code: TotpCode }),
  z.object({ way: z.literal('recovery-code'), code: RecoveryCode }),
])
export type SecondStepCode = z.infer<typeof SecondStepCode>

/** The ways to sign in that this installation offers, beside name and password. */
export const SignInWays = z.object({ singleSignOn: z.object({ label: z.string() }).nullable() })

/** One try to sign in to the own account, as its person reads it. */
export const SignInTry = z.object({
  id: z.uuid(),
  at: Instant,
  method: z.enum(SIGN_IN_METHODS),
  outcome: z.enum(SIGN_IN_OUTCOMES),
  address: z.string(),
  agent: z.string(),
})
export type SignInTry = z.infer<typeof SignInTry>

/** A login from a browser that was new to the account. */
export const NewBrowserNotice = z.object({
  login: LoginId,
  at: Instant,
  method: z.enum(SIGN_IN_METHODS),
  address: z.string(),
  agent: z.string(),
})
