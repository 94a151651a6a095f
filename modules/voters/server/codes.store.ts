import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { type PetitionCode, refuse } from '#voters'

const LAST = 999_999

/** Takes so many codes of a year; two acts at once wait for each other, and a code is never given twice. */
export async function takeCodes(tx: Tx, council: CouncilId, year: number, count: number): Promise<PetitionCode[]> {
  const { rows } = await sql<{ last: number }>`
    insert into voters.code_counter as c (council_id, year, last) values (${council}, ${year}, ${Math.min(count, LAST)})
    on conflict (council_id, year) do update set last = least(c.last + ${count}, ${LAST})
      where c.last + ${count} <= ${LAST}
    returning last
  `.execute(tx)
  const last = rows[0]?.last
  if (last === undefined || count > LAST) throw refuse('voters/codes-exhausted')
  return Array.from({ length: count }, (_, at) => codeOf(year, last - count + 1 + at))
}

function codeOf(year: number, number: number): PetitionCode {
  return `KN-${String(year % 100).padStart(2, '0')}-${String(number).padStart(6, '0')}` as PetitionCode
}
