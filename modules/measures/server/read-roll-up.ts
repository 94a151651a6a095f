import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { CouncilFigure, RollUpFigure } from '#measures'
import { tally, tallyByCouncil } from './counted-rows.store.ts'
import { listBelow, type ReachedCouncil } from './councils-in-reach.store.ts'
import type { Measure } from './define-measure.ts'
import { rolledUp } from './figure.rules.ts'
import { type Asked, declaredFor, valueFor } from './read-figure.ts'
import { cardOf } from './registry.ts'
import { submissionsTouching } from './submissions.store.ts'

const NONE = { amount: 0, of: null, records: 0 }

/** The figure of the councils below one, each by itself and all together; the transaction's scope must read them. */
export async function readRollUp(tx: Tx, measure: Measure, superior: CouncilId, asked: Asked): Promise<RollUpFigure> {
  const below = (await listBelow(tx, superior)).filter(({ level }) => measure.levels.includes(level))
  const councils = await figuresOf(tx, measure, below, asked)
  const reporting = councils.flatMap(({ council, value }) =>
    value.state === 'counted' || value.state === 'zero' ? [council] : [],
  )
  const tallied = await tally(tx, measure, { councils: reporting, ...asked })
  const { span, where } = asked
  return { measure: cardOf(tx, measure), span, where, ...rolledUp(measure.rollUp, councils, tallied), councils }
}

async function figuresOf(
  tx: Tx,
  measure: Measure,
  below: readonly ReachedCouncil[],
  asked: Asked,
): Promise<CouncilFigure[]> {
  const ids = below.map(({ council }) => council)
  const recorded = await tallyByCouncil(tx, measure, { councils: ids, ...asked })
  const submissions = Map.groupBy(
    await submissionsTouching(tx, ids, measure.group, asked.span),
    ({ councilId }) => councilId,
  )
  const declared = Map.groupBy(await declaredFor(tx, measure, ids, asked), ({ councilId }) => councilId)
  return below.map((reached) => {
    const typed = declared.get(reached.council) ?? []
    return {
      ...reached,
      value: valueFor(measure, reached, {
        span: asked.span,
        recorded: recorded.get(reached.council) ?? NONE,
        submissions: submissions.get(reached.council) ?? [],
        declared: typed,
      }),
      declared: typed.find(({ declaredAs }) => declaredAs === 'declared')?.value ?? null,
    }
  })
}
