import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CouncilId, newId, system } from '#platform/access'
import { seal } from '#platform/sealer'
import { useDatabase } from '#platform/testing'
import { auditKinds, canonicalJson, type Json, type KindsOf } from '#audit'
import { anActor } from '#audit/testing'
import { auditSealStep, exportTrail, record, verifyTrail } from './index.ts'
import { spooled } from './spool.ts'

const kinds = auditKinds(['chaintest.thing-added'])
declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof kinds> {}
}

const db = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'chain-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function act(council: CouncilId, n: number) {
  return db.database.transaction(system('test', council), (tx) =>
    record(tx, anActor({ council }), {
      kind: 'chaintest.thing-added',
      subject: { kind: 'chaintest/thing', id: newId() },
      before: { n: n - 1, state: 'open' },
      after: { n, state: 'closed' },
      fields: ['phone'],
      request: newId(),
    }),
  )
}

async function exported(council: CouncilId): Promise<string[]> {
  const text = await db.database.transaction(system('test', council), async (tx) => {
    const chunks: Buffer[] = []
    for await (const chunk of await spooled(exportTrail(tx, council))) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks).toString()
  })
  return text.split('\n').slice(0, -1)
}

/** The verifier as an outsider runs it. */
function verdictOn(lines: readonly string[], ...more: string[]): { status: number | null; said: string } {
  const file = join(folder, 'trail.ndjson')
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify-audit.mjs', file, ...more], {
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

const verified = (council: CouncilId) =>
  db.database.transaction(system('test', council), (tx) => verifyTrail(tx, council))

describe('chains', () => {
  it('of councils that act at once are whole, each its own, in however many batches', async () => {
    const councils = [newId<CouncilId>(), newId<CouncilId>(), newId<CouncilId>()]
    for (let round = 0; round < 3; round++) {
      await Promise.all(councils.flatMap((council, at) => Array.from({ length: 4 + at }, (_, n) => act(council, n))))
      await Promise.all([seal(db.database, [auditSealStep]), seal(db.database, [auditSealStep])])
    }
    for (const [at, council] of councils.entries()) {
      const entries = 3 * (4 + at)
      expect(await verified(council)).toMatchObject({ entries, head: { seq: entries }, broken: null })
      expect(verdictOn(await exported(council))).toMatchObject({ status: 0 })
    }
  })

  it('that are empty are whole', async () => {
    const council = newId<CouncilId>()
    expect(await verified(council)).toMatchObject({ entries: 0, broken: null })
    expect(verdictOn(await exported(council))).toMatchObject({ status: 0 })
  })

  it('can not be forked: a second entry with the same number is refused', async () => {
    const council = newId<CouncilId>()
    await act(council, 1)
    await seal(db.database, [auditSealStep])
    await db.database.transaction(system('test'), async (tx) => {
      await sql`update audit.chain_head set seq = 0 where council_id = ${council}`.execute(tx)
    })
    await act(council, 2)
    await expect(seal(db.database, [auditSealStep])).rejects.toThrow('entry_by_seq')
    await db.database.transaction(system('test'), async (tx) => {
      await sql`update audit.chain_head set seq = 1 where council_id = ${council}`.execute(tx)
    })
    await seal(db.database, [auditSealStep])
    expect(await verified(council)).toMatchObject({ entries: 2, broken: null })
  })

  it('name the first entry that was changed behind their back', async () => {
    const council = newId<CouncilId>()
    const receipts = []
    for (let n = 0; n < 5; n++) {
      receipts.push(await act(council, n))
      await seal(db.database, [auditSealStep])
    }
    const owner = new pg.Client({ connectionString: db.urls.ownerUrl })
    await owner.connect()
    await owner.query('alter table audit.entry disable trigger append_only')
    await owner.query(`update audit.entry set after = '{"n": 99, "state": "closed"}' where id = $1`, [receipts[2]!.id])
    await owner.query('alter table audit.entry enable trigger append_only')
    expect(await verified(council)).toMatchObject({ entries: 2, broken: { seq: 3, part: 'digest' } })
    const verdict = verdictOn(await exported(council))
    expect(verdict).toMatchObject({ status: 1 })
    expect(verdict.said).toContain('line 4: the entry states something else than was sealed')
    await owner.query('alter table audit.entry disable trigger append_only')
    await owner.query('delete from audit.entry where id = $1', [receipts[1]!.id])
    await owner.query('alter table audit.entry enable trigger append_only')
    await owner.end()
    expect(await verified(council)).toMatchObject({ entries: 1, broken: { seq: 2, part: 'seq', found: '3' } })
  })
})

describe('the verifier', () => {
  const council = newId<CouncilId>()
  let lines: string[]
  let digests: string[]
  beforeAll(async () => {
    digests = []
    for (let n = 0; n < 6; n++) {
      const { digest } = await act(council, n)
      digests.push(digest)
      await seal(db.database, [auditSealStep])
    }
    lines = await exported(council)
  })

  type Line = { entry: Record<string, Json> } & Record<string, Json>
  const changed = (line: number, change: (value: Line) => void): string[] => {
    const value = JSON.parse(lines[line]!) as Line
    change(value)
    return lines.with(line, canonicalJson(value))
  }

  it('says whole, and finds receipts and earlier heads', () => {
    expect(verdictOn(lines)).toMatchObject({ status: 0 })
    expect(verdictOn(lines, '--contains', digests[3]!)).toMatchObject({ status: 0 })
    expect(verdictOn(lines, '--contains', 'f'.repeat(64))).toMatchObject({ status: 1 })
  })

  it('catches a change of any field of an entry, of its place and of the head', () => {
    const { entry } = JSON.parse(lines[3]!) as Line
    for (const field of Object.keys(entry)) {
      const { status, said } = verdictOn(changed(3, (line) => (line.entry[field] = field === 'v' ? 2 : 'another')))
      expect({ field, status }).toEqual({ field, status: 1 })
      expect(said).toContain('line 4')
    }
    for (const field of ['seq', 'prev', 'digest', 'hash'] as const) {
      const other = field === 'seq' ? 17 : 'a'.repeat(64)
      expect(verdictOn(changed(3, (line) => (line[field] = other))).said).toMatch(/^broken at line 4: /)
    }
    for (const field of ['council', 'format', 'hash', 'seq'] as const) {
      const { status } = verdictOn(changed(0, (line) => (line[field] = 'another')))
      expect({ field, status }).toEqual({ field, status: 1 })
    }
  })

  it('catches lines left out, doubled, swapped, cut off, added, or written another way', () => {
    const cases = {
      'left out': lines.toSpliced(2, 1),
      doubled: lines.toSpliced(2, 0, lines[2]!),
      swapped: lines.with(2, lines[3]!).with(3, lines[2]!),
      'cut off': lines.slice(0, -1),
      'only the header': lines.slice(0, 1),
      empty: [],
      'a field more': changed(3, (line) => (line.entry['note'] = 'x')),
      'a field of the line more': changed(3, (line) => (line['note'] = 'x')),
      'a space more': lines.with(3, lines[3]!.replace(':', ': ')),
      'a key twice': lines.with(3, lines[3]!.replace('{"digest"', '{"digest":"","digest"')),
      'no JSON': lines.with(3, 'hello'),
      'another header': lines.with(0, '"hello"'),
    }
    for (const [what, tampered] of Object.entries(cases)) {
      expect({ what, status: verdictOn(tampered).status }).toEqual({ what, status: 1 })
    }
  })

  it('can not tell a chain cut off with its head, unless it knows what must be in it', () => {
    const { hash, seq } = JSON.parse(lines.at(-2)!) as Line
    const cut = changed(0, (header) => Object.assign(header, { hash, seq })).slice(0, -1)
    expect(verdictOn(cut)).toMatchObject({ status: 0 })
    expect(verdictOn(cut, '--contains', digests.at(-1)!)).toMatchObject({ status: 1 })
  })

  it('says how it is called, and that a file is not there', () => {
    const call = (...args: string[]) => spawnSync(process.execPath, ['scripts/verify-audit.mjs', ...args])
    expect(call().status).toBe(2)
    expect(call(join(folder, 'nothing.ndjson')).status).toBe(2)
    expect(call('a', '--contains', 'x').status).toBe(2)
  })
})
