import type { Actor, CouncilId } from '#platform/access'
import { bySystem } from '#audit'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { type CommitmentId, refuse, type Remind } from '#commitments'
import { reminderLimits, todayOf } from './deadlines.ts'
import { type Open, open, take } from './ledger.ts'
import { mailReminders } from './mail-reminders.ts'
import { type AutomaticRule, reminderDue } from './reminders.rules.ts'
import { idsAwaiting } from './reminders.store.ts'
import { effective } from './standing.rules.ts'

/** Nhắc việc by a person, to the agency's inbox; once a day about one thing. */
export async function remind(tx: Tx, actor: Actor, council: CouncilId, { ids, note }: Remind): Promise<void> {
  const commitments = await open(tx, council, ids)
  if (commitments.some(({ standing }) => standing.reminded === today(tx.clock))) {
    throw refuse('commitments/reminded-today')
  }
  await take(tx, actor, commitments, {
    step: 'reminded',
    event: 'commitments.reminded',
    said: { reminder: 'manual', text: note },
    own: { rule: 'manual' },
    fields: ['note'],
  })
  await mailReminders(tx, council, ids)
}

/**
 * Nhắc việc by rule: one reminder for each rule whose day has come, before the due date and once when it has passed.
 * Safe to run as often as one likes. Answers how many went out; system scope of the council. Whoever answers for an agency
 * gets one letter about all of them.
 */
export async function remindByRule(tx: Tx, council: CouncilId): Promise<number> {
  const { today: now, calendar } = await todayOf(tx, council)
  const limits = await reminderLimits(tx, council, now)
  const ruleFor = (one: Open) => reminderDue(one.standing.clock!, now, sentFor(one), limits, calendar)
  const reminded: CommitmentId[] = []
  let after: CommitmentId | null = null
  for (;;) {
    const ids: CommitmentId[] = await idsAwaiting(tx, council, after)
    after = ids.at(-1) ?? null
    if (after === null) break
    reminded.push(...(await remindEach(tx, await open(tx, council, ids), ruleFor)))
  }
  await mailReminders(tx, council, reminded)
  return reminded.length
}

async function remindEach(
  tx: Tx,
  commitments: readonly Open[],
  ruleFor: (one: Open) => AutomaticRule | undefined,
): Promise<CommitmentId[]> {
  const due = Map.groupBy(commitments, (one) => (one.standing.clock === null ? undefined : ruleFor(one)))
  const reminded: CommitmentId[] = []
  for (const [rule, late] of due) {
    if (rule === undefined) continue
    for (const [runsTo, together] of Map.groupBy(late, ({ standing }) => standing.clock!)) {
      await take(tx, bySystem('reminders'), together, {
        step: 'reminded',
        event: 'commitments.reminded',
        said: { reminder: rule, due: runsTo },
        own: { rule },
      })
    }
    reminded.push(...late.map(({ id }) => id))
  }
  return reminded
}

/** The rules by which reminders of the day that the clock runs to have gone out. */
function sentFor({ steps, standing }: Open): ReadonlySet<AutomaticRule> {
  const sent = effective(steps).filter(
    (step) => step.kind === 'reminded' && step.due === (standing.clock as CalendarDate),
  )
  return new Set(
    sent.map((step) => step.reminder).filter((rule) => rule !== null && rule !== 'manual' && rule !== 'letter'),
  )
}
