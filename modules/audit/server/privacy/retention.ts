import { type Actor, newId } from '#platform/access'
import { instant, type Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { code } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { bySystem, refuse, type RetentionRow, type SetRetention } from '#audit'
import { record } from '../record.ts'
import type { Language } from './holding.ts'
import { keptBy } from './my-data.ts'
import type { Privacy } from './privacy.ts'
import { daysOf, putDays, readDays } from './retention.store.ts'
import { removes } from './retention-rule.ts'

const DAY_MS = 86_400_000
const SOON_DAYS = 30

/** Every rule with its days and with what it will remove: in the coming night, and within thirty days. */
export function readRetention(tx: Tx, { retention }: Privacy, language: Language): Promise<RetentionRow[]> {
  return tx.asSystem('the administrator looks at what will be removed', async (all) => {
    const chosen = await readDays(all)
    const rows: RetentionRow[] = []
    for (const rule of retention) {
      const days = daysOf(rule, chosen)
      const count = async (later: number) =>
        removes(rule) && days !== null ? rule.count(all, before(all, days - later)) : 0
      const due = await count(0)
      rows.push({
        ...keptBy(rule, days, language),
        usual: rule.days?.usual ?? null,
        least: rule.days?.least ?? null,
        most: rule.days?.most ?? null,
        due,
        soon: (await count(SOON_DAYS)) - due,
        version: chosen.get(rule.name)?.version ?? 0,
      })
    }
    return rows
  })
}

/** Chooses another number of days. Refusals: nothing to choose here; out of bounds; changed meanwhile. */
export async function setRetention(
  tx: Tx,
  actor: Actor,
  { retention }: Privacy,
  name: string,
  input: SetRetention,
): Promise<void> {
  const rule = retention.find((each) => each.name === name)
  if (!rule || !removes(rule)) throw refuseCommon('platform/not-found')
  const { least, most } = rule.days
  if (input.days !== null && (input.days < least || input.days > most)) {
    throw refuse('audit/days-out-of-bounds', { least, most })
  }
  const { before: earlier, done } = await tx.asSystem(
    'the administrator sets how long things are kept',
    async (all) => ({
      before: daysOf(rule, await readDays(all)),
      done: await putDays(all, name, input.days, input.version),
    }),
  )
  if (!done) throw refuseCommon('platform/version-conflict', {}, { versions: { yours: input, current: null } })
  await record(tx, actor, {
    kind: 'privacy.retention-set',
    subject: { kind: 'privacy/retention', id: newId() },
    before: { rule: code(name), days: earlier },
    after: { rule: code(name), days: input.days },
  })
}

/** Removes, rule by rule, what was kept long enough; in a system scope. Answers how much of each. */
export async function applyRetention(tx: Tx, { retention }: Privacy): Promise<ReadonlyMap<string, number>> {
  const chosen = await readDays(tx)
  const removed = new Map<string, number>()
  for (const rule of retention.filter(removes)) {
    const days = daysOf(rule, chosen)
    if (days === null) continue
    const count = await rule.remove(tx, before(tx, days))
    if (count === 0) continue
    removed.set(rule.name, count)
    await record(tx, bySystem('retention'), {
      kind: 'privacy.retention-applied',
      subject: { kind: 'privacy/retention', id: newId() },
      after: { rule: code(rule.name), days, removed: count },
    })
  }
  return removed
}

function before(tx: Tx, days: number): Instant {
  return instant(new Date(new Date(tx.now()).getTime() - days * DAY_MS).toISOString())
}
