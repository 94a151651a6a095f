import type { CouncilId } from '#platform/access'
import { aLoginAs } from '#identity/testing'
import { deedOf } from './deed.ts'
import { against, type Figure } from './figure.ts'
import { inTurn, median, steadily } from './measure.ts'
import { type Stage, statementsOf } from './stage.ts'

const CALLERS = 16
const CALLS = 320
const ROUNDS = 5
const GOAL = 2.5

/** One list as people ask for it: through the API, and as the statements that it sends. */
export interface List {
  readonly name: string
  /** Below /councils/:council, e.g. `/delegates`. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
}

/** 16 callers, each with a login of its own, against the bare statements; the median of each round, and of the rounds. */
export async function benchLists(stage: Stage, council: CouncilId, lists: readonly List[]): Promise<Figure[]> {
  const logins = await Promise.all(
    Array.from({ length: CALLERS }, () => aLoginAs(stage.database, { role: 'specialist', council })),
  )
  const figures: Figure[] = []
  for (const { name, path, query } of lists) {
    const read = deedOf('GET', `/councils/:council${path}`)
    const statements = await statementsOf(stage, logins[0]!, (tx, actor) =>
      read(tx, actor, { params: { council }, query }),
    )
    const address = `/api/v1/councils/${council}${path}?${new URLSearchParams(query)}`
    const first = await stage.product.get(address, logins[0]!.headers)
    const { items } = JSON.parse(first.body) as { items?: unknown[] }
    if (first.status !== 200 || !items || items.length === 0)
      throw new Error(`${address}: ${first.status} ${first.body}`)
    const rounds = await inTurn(
      ROUNDS,
      () => steadily(CALLERS, CALLS, (caller) => stage.product.get(address, logins[caller]!.headers)),
      () => stage.bare.run('steadily', CALLS, statements),
    )
    const ours = median(rounds.map((round) => median(round.ours)))
    const reference = median(rounds.map((round) => median(round.reference)))
    figures.push(against(name, 'ms', ours, reference, GOAL))
  }
  return figures
}
