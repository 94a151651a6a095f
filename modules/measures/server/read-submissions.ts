import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { MeasureGroup, Span, SubmissionOverview } from '#measures'
import { listBelow } from './councils-in-reach.store.ts'
import { covers } from './coverage.rules.ts'
import { submissionsTouching } from './submissions.store.ts'

/** Which of the councils below have reported a group of figures for a span, and which have not. */
export async function readSubmissionOverview(
  tx: Tx,
  superior: CouncilId,
  group: MeasureGroup,
  span: Span,
): Promise<SubmissionOverview> {
  const below = await listBelow(tx, superior)
  const ids = below.map(({ council }) => council)
  const found = Map.groupBy(await submissionsTouching(tx, ids, group, span), ({ councilId }) => councilId)
  const councils = below.map(({ council, name }) => {
    const submissions = found.get(council) ?? []
    return { council, name, complete: covers(submissions, span), submissions }
  })
  return {
    group,
    ...span,
    reported: councils.filter(({ complete }) => complete).length,
    of: councils.length,
    councils,
  }
}
