import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { newId } from '#platform/access'
import { createHealth, createMetrics } from '#platform/observe'
import { useDatabase } from '#platform/testing'
import { watchAlarms } from './alarms.ts'

const db = useDatabase()
let owner: pg.Client
beforeAll(async () => {
  owner = new pg.Client({ connectionString: db.urls.ownerUrl })
  await owner.connect()
})
afterAll(() => owner.end())

it('raises an alarm for what nobody seals and for deliveries given up, and lowers it again', async () => {
  const said: { alarm: string; msg: string }[] = []
  const logger = pino({ level: 'warn' }, { write: (line: string) => void said.push(JSON.parse(line) as never) })
  const [metrics, health] = [createMetrics(), createHealth()]
  const alarms = watchAlarms({ database: db.database, logger, metrics, health, sealerLag: () => 0, everyMs: 1e9 })
  await alarms.look()
  expect((await health.ready()).alarms).toEqual([])

  await owner.query(
    `insert into platform.outbox (council_id, id, name, subject_kind, subject_id, audience, payload, at)
     values ($1, $1, 'tests.done', 'tests/thing', $1, 'council', '{}', now())`,
    [newId()],
  )
  await owner.query(`
    insert into platform.handler values ('tests.handler', 'tests.done', 0);
    insert into platform.delivery (handler, position, subject_kind, subject_id, attempts, due, state)
    values ('tests.handler', 1, 'tests/thing', gen_random_uuid(), 12, now(), 'dead')`)
  await alarms.look()
  expect((await health.ready()).alarms).toEqual(['dead-deliveries'])
  const later = performance.now() + 6000
  vi.spyOn(performance, 'now').mockImplementation(() => later)
  await alarms.look()
  const report = await health.ready()
  // An alarm calls a person; taking every server out of service would not help.
  expect(report).toMatchObject({ ok: true, alarms: ['dead-deliveries', 'unsealed'] })
  expect(await metrics.text()).toMatch(/sealer_lag_seconds 6[\s\S]*deliveries_dead 1/)

  await owner.query(`update platform.outbox set position = 1; delete from platform.delivery`)
  await alarms.look()
  expect((await health.ready()).alarms).toEqual([])
  expect(said.map(({ alarm, msg }) => [alarm, msg])).toEqual([
    ['dead-deliveries', 'an alarm is raised'],
    ['unsealed', 'an alarm is raised'],
    ['unsealed', 'an alarm is over'],
    ['dead-deliveries', 'an alarm is over'],
  ])
  vi.restoreAllMocks()
  alarms.stop()
})

it('raises an alarm where a lost disk would cost more than a week, and none for invented data', async () => {
  const [metrics, health] = [createMetrics(), createHealth()]
  const logger = pino({ level: 'silent' })
  const alarms = watchAlarms({ database: db.database, logger, metrics, health, sealerLag: () => 0, everyMs: 1e9 })
  const raised = async () => {
    await alarms.look()
    return (await health.ready()).alarms
  }
  const backup = (age: string) =>
    owner.query(
      `insert into platform.backup (id, taken_at, finished_at, milliseconds, bytes, rows, files, damaged, seal, with_keys, host)
       values ($1, now() - $2::interval, now() - $2::interval, 1, 1, 1, 0, 0, repeat('0', 64), false, 'may-chu')`,
      [newId(), age],
    )
  expect(await raised()).toEqual([])
  expect(await metrics.text()).toMatch(/backup_taken_timestamp_seconds 0\n/)
  await owner.query(`update platform.installation set made_at = now() - interval '8 days'`)
  expect(await raised()).toEqual(['no-recent-backup'])
  await backup('8 days')
  expect(await raised()).toEqual(['no-recent-backup'])
  await owner.query(`update platform.installation set sample = true`)
  expect(await raised()).toEqual([])
  await owner.query(`update platform.installation set sample = false`)
  await backup('6 days')
  expect(await raised()).toEqual([])
  expect(await metrics.text()).toMatch(/backup_taken_timestamp_seconds [1-9]/)
  alarms.stop()
})
