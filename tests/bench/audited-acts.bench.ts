import { actingAs, aLoginAs } from '#identity/testing'
import { newId } from '#platform/access'
import { deedOf } from './deed.ts'
import { against, alone, type Figure } from './figure.ts'
import { atOnce, inTurn, median, quantile, until } from './measure.ts'
import type { Stage } from './stage.ts'

const ACTS = 500
const ROUNDS = 5
const SEALED_WITHIN_MS = 1000

/**
 * 500 people are given a role at one instant, each by the use case: who acts is looked up, one row is written, put on
 * record and told. The reference inserts the same row bare.
 */
export async function benchAuditedActs(stage: Stage): Promise<Figure[]> {
  const { owner, database, province: council } = stage
  const officer = await aLoginAs(database, { role: 'officeChief', council })
  await owner.query(`
    insert into identity.account (id, login_name, display_name, created_at)
    select bench.id('act' || n), 'act-' || n, 'Người ' || n, now() from generate_series(1, ${ACTS}) n`)
  await owner.query(`create table bench.assignment (like identity.assignment including all)`)
  const grantRole = deedOf('POST', '/councils/:council/assignments')
  const role = { displayName: 'Người', role: 'delegate', validFrom: '2026-04-10' }
  const insert = {
    text: `insert into bench.assignment (council_id, id, account_id, role, title, valid_from)
           values ($1, gen_random_uuid(), $2, 'delegate', 'Đại biểu', '2026-04-10')`,
    values: [council, newId()],
  }
  const sealing: number[] = []
  let turn = 0
  const rounds = await inTurn(
    ROUNDS,
    async () => {
      turn += 1
      // The same role asked for again would be a repeat, not another act.
      const title = `Đại biểu, lượt ${turn}`
      const times = await atOnce(ACTS, (which) =>
        actingAs(database, officer, (tx, actor) =>
          grantRole(tx, actor, { params: { council }, body: { ...role, title, loginName: `act-${which + 1}` } }),
        ),
      )
      const began = performance.now()
      await until(() => allSealed(stage))
      sealing.push(performance.now() - began)
      return times
    },
    () => stage.bare.run('at-once', ACTS, [insert]),
  )
  const perSecond = (times: readonly number[]) => ACTS / (Math.max(...times) / 1000)
  const ours = median(rounds.map((round) => perSecond(round.ours)))
  const reference = median(rounds.map((round) => perSecond(round.reference)))
  return [
    { name: `${ACTS} audited acts at once`, unit: 'acts/s', ours, reference, ratio: reference / ours },
    against(
      `${ACTS} audited acts at once, p95`,
      'ms',
      median(rounds.map((round) => quantile(round.ours, 0.95))),
      median(rounds.map((round) => quantile(round.reference, 0.95))),
    ),
    alone('from the last act until all are sealed', 'ms', median(sealing.slice(1)), SEALED_WITHIN_MS),
  ]
}

async function allSealed({ owner }: Stage): Promise<boolean> {
  const { rows } = await owner.query<{ sealed: boolean }>(`
    select not exists (select from audit.entry where seq is null)
       and not exists (select from platform.outbox where position is null) as sealed`)
  return rows[0]!.sealed
}
