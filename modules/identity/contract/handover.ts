import { z } from 'zod'
import { AccountId } from '#platform/access'
import { CalendarDate, Instant } from '#platform/calendar'

export const HandoverId = z.uuid().brand<'HandoverId'>()
export type HandoverId = z.infer<typeof HandoverId>

/** One piece of open work on the list. */
export const HandoverItem = z.object({
  kind: z.string(),
  /** What such work is called, in both languages. */
  name: z.object({ vi: z.string(), en: z.string() }),
  id: z.uuid(),
  title: z.string(),
  path: z.string(),
  due: CalendarDate.nullable(),
})
export type HandoverItem = z.infer<typeof HandoverItem>

/** `not-done`: its day came, and the receiver could no longer take over. */
export const HANDOVER_STATES = ['planned', 'done', 'cancelled', 'not-done'] as const

/** All open work of one person passes to another, at once or on a day to come. */
export const Handover = z.object({
  id: HandoverId,
  from: z.object({ account: AccountId, displayName: z.string(), title: z.string() }),
  to: z.object({ account: AccountId, displayName: z.string(), title: z.string() }),
  onDay: CalendarDate,
  state: z.enum(HANDOVER_STATES),
  plannedAt: Instant,
  plannedBy: z.string(),
  /** The title of the capacity in which that was done. */
  plannedAsTitle: z.string(),
  doneAt: Instant.nullable(),
  /** What changed hands; before that day, what would. */
  items: z.number().int(),
  version: z.number().int(),
})
export type Handover = z.infer<typeof Handover>

export const HandoverWithItems = Handover.extend({ list: z.array(HandoverItem) })
export type HandoverWithItems = z.infer<typeof HandoverWithItems>

export const PlanHandover = z.object({ from: AccountId, to: AccountId, onDay: CalendarDate })
export type PlanHandover = z.infer<typeof PlanHandover>

export const CancelHandover = z.object({ version: z.number().int() })

/** Open work that lies with somebody who holds no role in the council any more, or whose account is disabled. */
export const OwnerlessWork = z.object({
  account: AccountId,
  displayName: z.string(),
  /** The title held last. */
  title: z.string(),
  disabled: z.boolean(),
  items: z.number().int(),
})
export type OwnerlessWork = z.infer<typeof OwnerlessWork>

/** A planned handover that was not carried out, while the work still lies where it was and nothing was decided since. */
export const MissedHandover = z.object({
  id: HandoverId,
  from: AccountId,
  fromName: z.string(),
  toName: z.string(),
  onDay: CalendarDate,
  items: z.number().int(),
})
export type MissedHandover = z.infer<typeof MissedHandover>
