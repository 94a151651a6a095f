import { z } from 'zod'
import { AgencyId, BodyId, Role } from '#platform/access'
import { CalendarDate, Instant } from '#platform/calendar'
import { DisplayName, endsInTime, LoginName, NewPassword, roleFacts } from './account.ts'

export const InvitationId = z.uuid().brand<'InvitationId'>()
export type InvitationId = z.infer<typeof InvitationId>

/** How long a code works after it was given out. */
export const INVITATION_DAYS = 7
/** As many people as a hall holds: one file, one PDF of slips. */
export const INVITATIONS_AT_ONCE = 200
export const EMAIL_MAX = 254
export const INVITATION_FILE_LARGEST = 2 * 1024 * 1024

export const Email = z.email('Địa chỉ thư điện tử chưa đúng, ví dụ: ten@tinh.gov.vn').max(EMAIL_MAX)

/** What a person types from a slip: spaces, dashes and case don't matter. */
export const TypedCode = z
  .string()
  .max(100)
  .transform((typed) => typed.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
  .pipe(z.string().min(1, 'Chưa nhập mã.'))

/** Asks a person into a role; they choose their own password. The login name is a proposal. */
export const InviteToRole = z.object({ ...roleFacts, email: Email.optional() }).superRefine(endsInTime)
export type InviteToRole = z.infer<typeof InviteToRole>

export const InvitePeople = z.object({ people: z.array(InviteToRole).min(1).max(INVITATIONS_AT_ONCE) })

export const INVITATION_STATES = ['prepared', 'waiting', 'expired', 'redeemed', 'revoked'] as const
export const InvitationState = z.enum(INVITATION_STATES)
export type InvitationState = z.infer<typeof InvitationState>

export const INVITATION_WAYS = ['email', 'slip'] as const

/** An invitation as the office sees it. The code is never part of it: it was shown once, on the slip or in the letter. */
export const Invitation = z.object({
  id: InvitationId,
  /** `role`: asked into a role; `reset`: back to an account whose password is lost. */
  purpose: z.enum(['role', 'reset']),
  displayName: z.string(),
  loginName: z.string(),
  email: z.string().nullable(),
  role: Role.nullable(),
  title: z.string().nullable(),
  body: BodyId.nullable(),
  agency: AgencyId.nullable(),
  validFrom: CalendarDate.nullable(),
  /** The last day of the role; null where it does not end by itself. */
  validTo: CalendarDate.nullable(),
  state: InvitationState,
  way: z.enum(INVITATION_WAYS).nullable(),
  madeAt: Instant,
  expiresAt: Instant.nullable(),
  redeemedAt: Instant.nullable(),
  version: z.number().int(),
})
export type Invitation = z.infer<typeof Invitation>

export const SLIP_SIZES = ['A5', 'A4'] as const
export const SlipSize = z.enum(SLIP_SIZES)
export type SlipSize = z.infer<typeof SlipSize>

/** Asks for slips: each gets a new code, and the one given out before stops working. */
export const PrintSlips = z.object({
  ids: z.array(InvitationId).min(1).max(INVITATIONS_AT_ONCE),
  size: SlipSize,
})

/** One slip, shown once: the database keeps only a hash of the code. */
export const Slip = z.object({
  id: InvitationId,
  displayName: z.string(),
  /** Null where it leads back to an account. */
  role: Role.nullable(),
  title: z.string().nullable(),
  councilName: z.string(),
  loginName: z.string(),
  /** The last day of the role; null where it does not end by itself. */
  validTo: CalendarDate.nullable(),
  code: z.string(),
  /** Opens the page with the code filled in; what the QR says. */
  link: z.string(),
  expiresAt: Instant,
})
export type Slip = z.infer<typeof Slip>

/** The slips, and the same as one PDF (base64). */
export const PrintedSlips = z.object({ slips: z.array(Slip), pdf: z.string() })
export type PrintedSlips = z.infer<typeof PrintedSlips>

export const LookAtCode = z.object({ code: TypedCode })

/** What the holder of a code is asked into. */
export const InvitedTo = z.object({
  purpose: z.enum(['role', 'reset']),
  displayName: z.string(),
  loginName: z.string(),
  role: Role.nullable(),
  title: z.string().nullable(),
  councilName: z.string(),
  /** The last day of the role; null where it does not end by itself. */
  validTo: CalendarDate.nullable(),
  expiresAt: Instant,
})
export type InvitedTo = z.infer<typeof InvitedTo>

/** Takes the invitation: a name and a login name for a new account, and a password of one's own. */
export const RedeemCode = z.object({
  code: TypedCode,
  displayName: DisplayName.optional(),
  loginName: LoginName.optional(),
  password: NewPassword,
})
export type RedeemCode = z.infer<typeof RedeemCode>

/** A new account is signed in at once; who had lost a password signs in with the new one, second factor and all. */
export const Redeemed = z.object({ signedIn: z.boolean(), loginName: z.string() })
export type Redeemed = z.infer<typeof Redeemed>
