import { randomInt } from 'node:crypto'
import { type CouncilId, newId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { refuse } from '#identity'
import { hashPassword, passwordMatches } from './password.ts'

/** Letters and digits that nobody takes for another when they are read aloud or typed from paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUP = 4
/** Groups of a code: a slip lies on a desk for days, a code of the desk lives two minutes. */
const GROUPS = { invitation: 3, desk: 2, device: 2 } as const
export type CodePurpose = keyof typeof GROUPS

/** From one address, codes that fit nothing; a hall has one address and many fingers. */
const FREE_TRIES_OF_ADDRESS = 20
/** From anywhere, wrong endings of one code: only who has seen its beginning gets this far. */
const FREE_TRIES_OF_CODE = 5
const TRIES_WINDOW_MINUTES = 15
const REMEMBERED_DAYS = 30

export interface FoundCode {
  readonly lookup: string
  readonly council: CouncilId
  readonly subject: string
  readonly expiresAt: Instant
  readonly spentAt: Instant | null
  /** A newer code was given out for the same thing. */
  readonly replaced: boolean
}

/**
 * A new code for something, in the system's scope; codes given out for it before stop working. Its first group finds the
 * row, all of it is compared as a password: a stolen backup opens nothing.
 */
export async function issueCode(
  tx: Tx,
  purpose: CodePurpose,
  what: { readonly council: CouncilId; readonly subject: string; readonly expiresAt: Instant },
): Promise<string> {
  await replaceCodes(tx, what.subject)
  for (;;) {
    const groups = Array.from({ length: GROUPS[purpose] }, randomGroup)
    const lookup = groups[0]!
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('identity.one_time_code')
      .values({
        lookup,
        code_hash: await hashPassword(groups.join('')),
        purpose,
        council_id: what.council,
        subject_id: what.subject,
        expires_at: what.expiresAt,
      })
      .onConflict((conflict) => conflict.column('lookup').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 1n) return groups.join('-').toUpperCase()
  }
}

async function replaceCodes(tx: Tx, subject: string): Promise<void> {
  await tx
    .updateTable('identity.one_time_code')
    .set({ replaced_at: tx.now() })
    .where('subject_id', '=', subject)
    .where('replaced_at', 'is', null)
    .execute()
}

/** What ran out long ago goes, and with it what was typed wrong. */
export async function forgetCodes(tx: Tx): Promise<void> {
  const before = new Date(Date.parse(tx.now()) - REMEMBERED_DAYS * 86_400_000).toISOString()
  await tx.deleteFrom('identity.one_time_code').where('expires_at', '<', before).execute()
  await tx.deleteFrom('identity.failed_code').where('at', '<', before).execute()
}

/**
 * The code that was typed, locked until the transaction ends; whether it is spent or too old is the caller's to say.
 * Refusals: no such code, too many tries. A try that fails is kept though it is refused; one whose beginning fits a code
 * is counted against that code alone, so that nobody is locked out by another's guessing.
 */
export async function findCode(tx: Tx, purpose: CodePurpose, typed: string, address: string): Promise<FoundCode> {
  const lookup = typed.slice(0, GROUP)
  const row = await tx
    .selectFrom('identity.one_time_code')
    .selectAll()
    .where('lookup', '=', lookup)
    .where('purpose', '=', purpose)
    .forUpdate()
    .executeTakeFirst()
  const since = new Date(Date.parse(tx.now()) - TRIES_WINDOW_MINUTES * 60_000).toISOString()
  const wrong = await tx
    .selectFrom('identity.failed_code')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('at', '>', since)
    .where(row ? 'lookup' : 'address', '=', row ? lookup : address)
    .executeTakeFirstOrThrow()
  if (wrong.count >= (row ? FREE_TRIES_OF_CODE : FREE_TRIES_OF_ADDRESS)) {
    throw refuse('identity/too-many-codes', { minutes: TRIES_WINDOW_MINUTES })
  }
  if (!row || !(await passwordMatches(row.code_hash, typed))) {
    tx.afterRefusal((own) => insertFailure(own, lookup, address))
    throw refuse('identity/code-unknown')
  }
  return {
    lookup,
    council: row.council_id as CouncilId,
    subject: row.subject_id,
    expiresAt: row.expires_at as Instant,
    spentAt: row.spent_at as Instant | null,
    replaced: row.replaced_at !== null,
  }
}

/** Uses the code up; it is remembered, so that who shows it again is told that it was used. */
export async function spendCode(tx: Tx, { lookup }: FoundCode): Promise<void> {
  await tx.updateTable('identity.one_time_code').set({ spent_at: tx.now() }).where('lookup', '=', lookup).execute()
}

async function insertFailure(tx: Tx, lookup: string, address: string): Promise<void> {
  await tx.insertInto('identity.failed_code').values({ id: newId(), lookup, address, at: tx.now() }).execute()
}

function randomGroup(): string {
  return Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
