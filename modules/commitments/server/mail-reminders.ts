import type { CouncilId } from '#platform/access'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { mailIsOn, sendMail } from '#platform/mail'
import { findCouncil } from '#councils/server'
import type { CommitmentId } from '#commitments'
import { beyondScope } from './beyond-scope.ts'
import { type Reader, type Reminded, reminderLetters } from './reminder-letter.rules.ts'

/**
 * Tells the contact persons of the agencies by e-mail what they were reminded of, one letter each, in the transaction of
 * the reminder: a reminder that didn't happen is not mailed, and one that happened once is mailed once. Where mail is off,
 * or a contact person has given no address, the inbox alone reminds.
 */
export async function mailReminders(tx: Tx, council: CouncilId, ids: readonly CommitmentId[]): Promise<void> {
  if (!mailIsOn() || ids.length === 0) return
  const found = await findCouncil(tx, council)
  const [reminded, readers] = await beyondScope(tx, 'reminders go to the address of a contact person', async (own) => [
    await remindedOf(own, council, ids),
    await readersOf(own, council),
  ])
  for (const letter of reminderLetters(found?.name ?? '', reminded, readers)) await sendMail(tx, letter)
}

async function remindedOf(tx: Tx, council: CouncilId, ids: readonly CommitmentId[]): Promise<Reminded[]> {
  const rows = await tx
    .selectFrom('commitments.commitment')
    .select(['agency_id as agency', 'kind', 'reference', 'clock_on as due'])
    .where('council_id', '=', council)
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as Reminded['kind'], due: row.due as CalendarDate | null }))
}

/** The focal points of the agencies as they are today, with the addresses that they gave. */
async function readersOf(tx: Tx, council: CouncilId): Promise<Reader[]> {
  const now = today(tx.clock)
  const rows = await tx
    .selectFrom('identity.assignment as held')
    .innerJoin('identity.account as account', 'account.id', 'held.account_id')
    .innerJoin('identity.contact as contact', 'contact.account_id', 'account.id')
    .select(['held.agency_id as agency', 'contact.email'])
    .distinct()
    .where('held.council_id', '=', council)
    .where('held.role', '=', 'agencyFocalPoint')
    .where('held.valid_from', '<=', now)
    .where((where) => where.or([where('held.valid_to', 'is', null), where('held.valid_to', '>=', now)]))
    .where('account.disabled_at', 'is', null)
    .where('contact.email', 'is not', null)
    .execute()
  return rows.flatMap(({ agency, email }) => (agency === null || email === null ? [] : [{ agency, email }]))
}
