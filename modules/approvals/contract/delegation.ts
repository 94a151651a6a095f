import { z } from 'zod'
import { AccountId, AssignmentId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { DelegationId, PaperKindName } from './ids.ts'
import { BASIS_LONGEST, KINDS_MOST } from './limits.ts'
import { line, seenVersion } from './typed-text.ts'

/** KT. ký thay · TL. thừa lệnh · TUQ. thừa ủy quyền. */
export const DELEGATION_FORMS = ['KT', 'TL', 'TUQ'] as const
export const DelegationForm = z.enum(DELEGATION_FORMS)
export type DelegationForm = z.infer<typeof DelegationForm>

const day = (label: string) => z.string({ error: `Chọn ${label}.` }).pipe(CalendarDate)

/** Ủy quyền, ký thay for a period, both days included. */
export const Delegate = z
  .object({
    from: AssignmentId,
    to: AccountId,
    form: DelegationForm,
    startsOn: day('ngày bắt đầu'),
    endsOn: day('ngày kết thúc'),
    /** For these kinds of paper alone; none is all of them. */
    kinds: z.array(PaperKindName).max(KINDS_MOST, `Chọn không quá ${KINDS_MOST} loại văn bản.`).default([]),
    basis: line('văn bản ủy quyền', BASIS_LONGEST).nullable().default(null),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    error: 'Ngày kết thúc không trước ngày bắt đầu.',
    path: ['endsOn'],
  })
export type Delegate = z.infer<typeof Delegate>

export const EndDelegation = z.object({ version: seenVersion })
export type EndDelegation = z.infer<typeof EndDelegation>

export const DELEGATION_STANDINGS = ['coming', 'inForce', 'over'] as const

export const Delegation = z.object({
  id: DelegationId,
  from: z.object({ assignment: AssignmentId, account: AccountId, name: z.string(), title: z.string() }),
  to: z.object({ account: AccountId, name: z.string() }),
  form: DelegationForm,
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  /** None is all of them. */
  kinds: z.array(PaperKindName),
  basis: z.string().nullable(),
  standing: z.enum(DELEGATION_STANDINGS),
  mayEnd: z.boolean(),
  version: z.int(),
})
export type Delegation = z.infer<typeof Delegation>
