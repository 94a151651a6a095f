import { z } from 'zod'
import { AccountId, AssignmentId, Role } from '#platform/access'
import { CalendarDate, Instant } from '#platform/calendar'
import { Email } from './invitation.ts'

export const PHONE_MAX = 40

export const Phone = z
  .string()
  .trim()
  .max(PHONE_MAX)
  .regex(/^\+?[\d .()-]{6,}$/, 'Số điện thoại chỉ gồm chữ số, dấu cách và các dấu + . ( ) -')

/** Somebody with an account who holds, or held, a role in the council. */
export const CouncilPerson = z.object({
  account: AccountId,
  displayName: z.string(),
  loginName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  contactVersion: z.number().int(),
  disabled: z.boolean(),
  lastSeenAt: Instant.nullable(),
  roles: z.array(
    z.object({
      assignment: AssignmentId,
      role: Role,
      title: z.string(),
      validFrom: CalendarDate,
      validTo: CalendarDate.nullable(),
      current: z.boolean(),
    }),
  ),
  abilities: z.object({
    disable: z.boolean(),
    enable: z.boolean(),
    resetPassword: z.boolean(),
    changeContact: z.boolean(),
  }),
})
export type CouncilPerson = z.infer<typeof CouncilPerson>

/** How the office reaches a person; an empty field takes what stood there away. */
export const ChangeContact = z.object({
  email: Email.nullable(),
  phone: Phone.nullable(),
  version: z.number().int().min(0),
})
export type ChangeContact = z.infer<typeof ChangeContact>
