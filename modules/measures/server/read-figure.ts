import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { cursorOf, readCursor, toPage } from '#platform/http'
import { refuse as refuseCommon } from '#platform/refusal'
import type { Breakdown, CountedRecord, DeclaredFigure, Figure, Span, Submission, Where } from '#measures'
import { refuse } from '#measures'
import { listCounted, type Question, type Tally, tally, tallyBy } from './counted-rows.store.ts'
import { findReached, type ReachedCouncil } from './councils-in-reach.store.ts'
import { covers } from './coverage.rules.ts'
import { declaredOf } from './declared-figures.store.ts'
import type { Measure, ValueNames } from './define-measure.ts'
import { valueOf } from './figure.rules.ts'
import { cardOf } from './registry.ts'
import { submissionsTouching } from './submissions.store.ts'

/** What a figure is asked for. */
export interface Asked {
  readonly span: Span
  readonly where: Where
  /** The asker signs for the own figures: a report that closes its books is a declaration itself. */
  readonly signed?: boolean
}

/** One council's figure: a value, what is recorded so far, who signed for it, and the typed totals beside it. */
export async function readFigure(tx: Tx, measure: Measure, council: CouncilId, asked: Asked): Promise<Figure> {
  const reached = await findReached(tx, council)
  if (!reached) throw refuseCommon('platform/not-found')
  const recorded = await tally(tx, measure, { councils: [council], ...asked })
  const submissions = await submissionsTouching(tx, [council], measure.group, asked.span)
  const declared = await declaredFor(tx, measure, [council], asked)
  return {
    measure: cardOf(tx, measure),
    council,
    councilName: reached.name,
    span: asked.span,
    where: asked.where,
    value: valueFor(measure, reached, { span: asked.span, signed: asked.signed, recorded, submissions, declared }),
    recorded: { amount: recorded.amount, of: recorded.of, records: recorded.records },
    submissions,
    declared,
  }
}

/** A typed total is of the whole: it says nothing where conditions narrow the question. */
export async function declaredFor(
  tx: Tx,
  measure: Measure,
  councils: readonly CouncilId[],
  { span, where }: Asked,
): Promise<DeclaredFigure[]> {
  return Object.keys(where).length > 0 ? [] : declaredOf(tx, councils, measure.id, span)
}

/** The value of one council from what was found of it. */
export function valueFor(
  measure: Measure,
  council: ReachedCouncil,
  found: {
    readonly span: Span
    readonly signed?: boolean | undefined
    readonly recorded: Tally
    readonly submissions: readonly Submission[]
    readonly declared: readonly DeclaredFigure[]
  },
) {
  return valueOf(measure.rollUp, {
    applies: measure.levels.includes(council.level),
    complete: found.signed === true || covers(found.submissions, found.span),
    recorded: found.recorded,
    declared: found.declared.find(({ declaredAs }) => declaredAs === 'declared')?.value,
    forecast: found.declared.find(({ declaredAs }) => declaredAs === 'forecast')?.value,
    who: council.name,
  })
}

/** One council's figure by the values of a breakdown; refuses 'measures/no-such-breakdown'. */
export async function readBreakdown(
  tx: Tx,
  measure: Measure,
  council: CouncilId,
  asked: Asked,
  by: string,
): Promise<Breakdown> {
  const dimension = measure.breakdowns.find(({ key }) => key === by)
  if (!dimension) throw refuse('measures/no-such-breakdown', { measure: measure.name.vi, breakdown: by })
  const rows = await tallyBy(tx, measure, { councils: [council], ...asked }, by)
  const names = await namesOf(
    tx,
    dimension.values,
    rows.flatMap(({ key }) => key ?? []),
  )
  return {
    measure: cardOf(tx, measure),
    by: { key: dimension.key, name: dimension.name },
    span: asked.span,
    where: asked.where,
    rows: rows.map((row) => ({ ...row, label: row.key === null ? null : (names.get(row.key) ?? null) })),
    total: rows.reduce((sum, { amount }) => sum + amount, 0),
  }
}

async function namesOf(tx: Tx, values: ValueNames | undefined, keys: readonly string[]) {
  if (typeof values === 'function') return values(tx, keys)
  return new Map(Object.entries(values ?? {}))
}

/** A page of the records behind one council's figure, newest first. */
export function readCounted(tx: Tx, measure: Measure, council: CouncilId, { span, where }: Asked, page: PageAsked) {
  return pageOfCounted(tx, measure, { councils: [council], span, where }, page)
}

interface PageAsked {
  readonly limit: number
  readonly after?: string | undefined
}

/** A page of the records that answer a question, newest first. */
export async function pageOfCounted(tx: Tx, measure: Measure, question: Question, page: PageAsked) {
  const cursor = readCursor(page.after, 2)
  const rows = await listCounted(tx, measure, question, {
    limit: page.limit,
    after: cursor && [String(cursor[0]), String(cursor[1])],
  })
  return toPage<CountedRecord>(rows, page.limit, ({ day, record }) => cursorOf([day, record]))
}
