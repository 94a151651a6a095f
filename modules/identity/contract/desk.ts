import { z } from 'zod'
import { AccountId, CouncilId } from '#platform/access'
import { Instant } from '#platform/calendar'
import { TypedCode } from './invitation.ts'

export const DeskPassId = z.uuid().brand<'DeskPassId'>()
export type DeskPassId = z.infer<typeof DeskPassId>
export const DeviceId = z.uuid().brand<'DeviceId'>()
export type DeviceId = z.infer<typeof DeviceId>

/** Long enough to hold a telephone over a screen, short enough to be worthless on a photo. */
export const DESK_PASS_SECONDS = 120
/** A day of the session. */
export const DESK_LOGIN_HOURS = 12
/** From the desk to a machine on the same table. */
export const DEVICE_CODE_MINUTES = 10
export const DEVICE_NUMBER_MAX = 40
export const DEVICE_NOTE_MAX = 200

/** Somebody for whom the desk may issue a way in. */
export const DeskPerson = z.object({ account: AccountId, displayName: z.string(), title: z.string() })
export type DeskPerson = z.infer<typeof DeskPerson>

export const IssueDeskPass = z.object({ account: AccountId })

/** Shown once, on the screen of the desk. */
export const IssuedDeskPass = z.object({
  id: DeskPassId,
  displayName: z.string(),
  code: z.string(),
  link: z.string(),
  expiresAt: Instant,
})
export type IssuedDeskPass = z.infer<typeof IssuedDeskPass>

export const DESK_PASS_STATES = ['waiting', 'used', 'expired', 'revoked'] as const

/** What became of a pass: who issued it, for whom, when and where it was used, and tries that were refused. */
export const DeskPass = z.object({
  id: DeskPassId,
  account: AccountId,
  displayName: z.string(),
  issuedBy: z.string(),
  issuedAt: Instant,
  expiresAt: Instant,
  state: z.enum(DESK_PASS_STATES),
  usedAt: Instant.nullable(),
  usedFrom: z.string().nullable(),
  revokedAt: Instant.nullable(),
  refused: z.number().int(),
  refusedAt: Instant.nullable(),
  refusedFrom: z.string().nullable(),
})
export type DeskPass = z.infer<typeof DeskPass>

export const UseDeskPass = z.object({ code: TypedCode })

/** A machine that the office lends, and who holds it now. */
export const Device = z.object({
  id: DeviceId,
  councilId: CouncilId,
  number: z.string(),
  note: z.string().nullable(),
  /** Does the machine itself know that it is lent? Only then its logins end with the loan. */
  marked: z.boolean(),
  holder: z.string().nullable(),
  holderAccount: AccountId.nullable(),
  lentAt: Instant.nullable(),
  /** Who is signed in on it now. */
  signedIn: z.array(z.string()),
  version: z.number().int(),
})
export type Device = z.infer<typeof Device>

export const AddDevice = z.object({
  number: z.string().trim().min(1, 'Chưa nhập số máy.').max(DEVICE_NUMBER_MAX),
  note: z.string().trim().max(DEVICE_NOTE_MAX).optional(),
})
export type AddDevice = z.infer<typeof AddDevice>

/** Lends the machine to somebody with an account, or to a person by name. */
export const LendDevice = z
  .object({ account: AccountId.optional(), holderName: z.string().trim().min(1).max(200).optional() })
  .refine(({ account, holderName }) => (account === undefined) !== (holderName === undefined), {
    path: ['holderName'],
    message: 'Chọn người mượn, hoặc nhập họ và tên.',
  })
export type LendDevice = z.infer<typeof LendDevice>

/** One loan of a machine. */
export const Lending = z.object({
  holder: z.string(),
  lentAt: Instant,
  returnedAt: Instant.nullable(),
})

/** The code that is typed on the machine to mark it; works once. */
export const DeviceCode = z.object({ code: z.string(), link: z.string(), expiresAt: Instant })
export const MarkDevice = z.object({ code: TypedCode })
export const MarkedDevice = z.object({ number: z.string(), councilName: z.string() })
