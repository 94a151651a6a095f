import type { Actor } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Held, Kept, MyData } from '#audit'
import { ownCorrections } from './corrections.ts'
import type { Language, Whose } from './holding.ts'
import type { Privacy } from './privacy.ts'
import { daysOf, readDays } from './retention.store.ts'
import type { RetentionRule } from './retention-rule.ts'

/** Everything that is held about who asks, in every council, with what they asked to have corrected. */
export function readMyData(tx: Tx, actor: Actor, privacy: Privacy, language: Language): Promise<MyData> {
  return tx.asSystem('a person reads what is held about them', async (own) => {
    const chosen = await readDays(own)
    return {
      holdings: await heldAbout(own, actor, privacy, language),
      corrections: await ownCorrections(own, privacy, actor, language),
      kept: privacy.retention.map((rule) => keptBy(rule, daysOf(rule, chosen), language)),
    }
  })
}

/** What each module holds about the acting person, in a system scope. */
export async function heldAbout(tx: Tx, actor: Actor, { holdings }: Privacy, language: Language): Promise<Held[]> {
  const whose: Whose = { account: actor.account, person: actor.person, council: actor.as.council }
  const held: Held[] = []
  for (const { name, title, purpose, columns, read } of holdings) {
    held.push({
      name,
      title: title[language],
      purpose: purpose[language],
      columns: columns.map((column) => ({ key: column.key, title: column.title[language] })),
      rows: [...(await read(tx, whose, language))],
    })
  }
  return held
}

export function keptBy({ name, title, basis, action }: RetentionRule, days: number | null, language: Language): Kept {
  return { name, title: title[language], basis: basis[language], action: action[language], days }
}
