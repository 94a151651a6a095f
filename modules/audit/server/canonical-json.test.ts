import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { system } from '#platform/access'
import { useDatabase } from '#platform/testing'
import { canonicalJson } from '#audit'
import { anyJson } from '#audit/testing'

const db = useDatabase()

describe('canonical JSON', () => {
  it('is the same text in the database as here', async () => {
    const values = fc.sample(anyJson, 500)
    const texts = await db.database.transaction(system('test'), async (tx) => {
      const { rows } = await sql<{ text: string }>`
        select audit.canonical(value) as text
          from jsonb_array_elements(${JSON.stringify(values)}::jsonb) with ordinality as e(value, n) order by n
      `.execute(tx)
      return rows.map((row) => row.text)
    })
    expect(texts).toEqual(values.map(canonicalJson))
  })

  it('is the same text in the verifier as here: it refuses any line that is written otherwise', () => {
    const folder = mkdtempSync(join(tmpdir(), 'canonical-'))
    const verdictOn = (line: string): string => {
      const file = join(folder, 'line')
      writeFileSync(file, `${line}\n`)
      return spawnSync(process.execPath, ['scripts/verify-audit.mjs', file], { encoding: 'utf8' }).stdout
    }
    for (const value of fc.sample(anyJson, 12)) {
      const object = { value }
      expect(verdictOn(canonicalJson(object))).toContain('other fields')
      expect(verdictOn(JSON.stringify(object, null, 1).replaceAll('\n', ''))).toContain('not canonical')
    }
    rmSync(folder, { recursive: true })
  })

  it('means the same as the value, whatever the order of keys', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    expect(canonicalJson({ b: 1, a: { d: [true, null], c: 'é' } })).toBe('{"a":{"c":"é","d":[true,null]},"b":1}')
    expect(canonicalJson({ '\u{1F600}': 1, '\uFF61': 2 })).toBe('{"\uFF61":2,"\u{1F600}":1}')
  })

  it('has whole numbers only, here and in the database', async () => {
    expect(() => canonicalJson(0.5)).toThrow('not a whole number')
    const inDatabase = db.database.transaction(system('test'), (tx) =>
      sql`select audit.canonical('{"share": 0.5}')`.execute(tx),
    )
    await expect(inDatabase).rejects.toThrow('not a whole number')
  })
})
