import { describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { system } from '#platform/access'
import { useDatabase } from '#platform/testing'
import { CHOSEN, knownReferences } from './known-references.ts'

const db = useDatabase()
const broken = (constraint: string) => Object.assign(new Error('violates'), { code: '23503', constraint })

describe('a key that breaks while something is written', () => {
  it.each(CHOSEN)('%s is a key of the database, and its break a refusal', async (constraint) => {
    const { rows } = await db.database.transaction(system('a test looks at the keys'), (tx) =>
      sql`select 1 from pg_catalog.pg_constraint where contype = 'f' and conname = ${constraint}`.execute(tx),
    )
    expect(rows).toHaveLength(1)
    const written = knownReferences(() => Promise.reject(broken(constraint)))
    await expect(written).rejects.toMatchObject({ code: 'voters/unknown-reference' })
  })

  it('goes on as it is where the caller chose nothing of it', async () => {
    const fault = broken('petition_council_id_commitment_id_fkey')
    await expect(knownReferences(() => Promise.reject(fault))).rejects.toBe(fault)
  })
})
