import { z } from 'zod'
import type { CouncilId } from '#platform/access'
import { events, type PayloadsOf } from '#platform/events'
import { auditKinds, type KindsOf } from '#audit'

/** What the processes of the fault test do to each other's eyes: one act, one event, one audit entry. */
export const faultEvents = events({ 'faults.act-done': z.object({ act: z.uuid() }) })
export const faultKinds = auditKinds(['faults.act-done'])

declare module '#platform/events' {
  interface EventPayloads extends PayloadsOf<typeof faultEvents> {}
}
declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof faultKinds> {}
}

export const HANDLERS = ['faults.steady', 'faults.flaky'] as const

export const COUNCILS = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}` as CouncilId)

/** Few subjects, so that many events of one subject are in flight at once. */
export const SUBJECTS = Array.from({ length: 12 }, (_, n) => `00000000-0000-4000-9000-0000000000${10 + n}`)

/** Effects are counted, not kept apart: a second handling would stand as a second row. */
export const EFFECTS_SQL = `
  create schema faults;
  create table faults.effect (n bigint generated always as identity, handler text not null, event_id uuid not null,
                              position bigint not null, subject_id uuid not null);
  grant usage on schema faults to app_system;
  grant insert, select on faults.effect to app_system;
`
