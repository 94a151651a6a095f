/*
 * 500 acts at one instant, each a row, its audit entry and its event in one transaction, against the bare insert of the
 * row; and how long after the last act everything is sealed. Figures of one process that does both.
 *
 *   node tests/load/audited-acts.load.ts [rounds]
 */
import { sql } from 'kysely'
import pg from 'pg'
import { newId, system } from '#platform/access'
import { Database } from '#platform/db'
import { emit } from '#platform/events'
import { startSealer } from '#platform/sealer'
import { bySystem } from '#audit'
import { auditSealStep, record } from '#audit/server'
import { faultDatabase } from '../faults/fault-database.ts'
import { COUNCILS } from '../faults/events-world.ts'

const ACTS = 500
const ROUNDS = Number(process.argv[2] ?? 7)
const CONNECTIONS = 16
const council = COUNCILS[0]!

const { url, stop } = await faultDatabase(`
  create schema faults;
  create table faults.row (id uuid primary key, state text not null, at timestamptz not null default now());
  grant usage on schema faults to app_login, app_system;
  grant insert on faults.row to app_login, app_system;
`)
const bare = new pg.Pool({ connectionString: url, max: CONNECTIONS })
const database = new Database({ url, poolSize: CONNECTIONS })
const ofSealer = new Database({ url, poolSize: 2 })
let sealedAt = 0
const sealer = startSealer({
  database: ofSealer,
  steps: [auditSealStep],
  onSealed: () => (sealedAt = performance.now()),
  onFailure: console.error,
})

async function atOnce(act: () => Promise<unknown>): Promise<{ perSecond: number; p95: number; ended: number }> {
  const began = performance.now()
  const times = await Promise.all(
    Array.from({ length: ACTS }, async () => {
      await act()
      return performance.now() - began
    }),
  )
  const ended = performance.now()
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(ACTS * 0.95)]!
  return { perSecond: ACTS / ((ended - began) / 1000), p95, ended }
}

const insertBare = () =>
  bare.query({ text: 'insert into faults.row (id, state) values ($1, $2)', values: [newId<string>(), 'open'] })

const act = () =>
  database.transaction(system('load', council), async (tx) => {
    const id = newId<string>()
    const subject = { kind: 'faults/act', id }
    await Promise.all([
      sql`insert into faults.row (id, state) values (${id}, 'open')`.execute(tx),
      record(tx, bySystem('load'), { kind: 'faults.act-done', subject, after: { state: 'open' } }),
      emit(tx, 'faults.act-done', { subject, payload: { act: id } }),
    ])
  })

async function untilSealed(): Promise<void> {
  for (;;) {
    const { rows } = await database.transaction(system('load'), (tx) =>
      sql<{ all: boolean }>`
        select not exists (select from audit.entry where seq is null)
               and not exists (select from platform.outbox where position is null) as all
      `.execute(tx),
    )
    if (rows[0]!.all) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const rounds = []
for (let round = 0; round <= ROUNDS; round++) {
  const reference = await atOnce(insertBare)
  const ours = await atOnce(act)
  await untilSealed()
  // The first round warms up.
  if (round > 0) rounds.push({ reference, ours, sealedAfter: sealedAt - ours.ended })
}
const median = (figures: readonly number[]) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!
const ours = median(rounds.map((each) => each.ours.perSecond))
const reference = median(rounds.map((each) => each.reference.perSecond))
console.log(
  `audited acts ${ours.toFixed(0)}/s (p95 ${median(rounds.map((each) => each.ours.p95)).toFixed(0)} ms) · ` +
    `bare insert ${reference.toFixed(0)}/s (p95 ${median(rounds.map((each) => each.reference.p95)).toFixed(0)} ms) · ` +
    `ratio ${(reference / ours).toFixed(1)} · all sealed ${median(rounds.map((each) => each.sealedAfter)).toFixed(0)} ms after the last act`,
)
await sealer.stop()
await Promise.all([database.close(), ofSealer.close(), bare.end()])
await stop()
