import { type CouncilId, newId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Ref } from '#platform/events'
import { cursorOf, readCursor, toPage } from '#platform/http'
import type { FrozenFigure, FrozenFigureId, FrozenRecord, MeasureValue, Reach, Since, Span, Where } from '#measures'
import { allCounted, type Question } from './counted-rows.store.ts'
import { listBelow } from './councils-in-reach.store.ts'
import { frozenIds, insertFrozen, listFrozenRecords, sealedPosition } from './frozen.store.ts'
import { pageOfCounted, readFigure } from './read-figure.ts'
import { readRollUp } from './read-roll-up.ts'
import { definitionHash, type MeasureRegistry } from './registry.ts'

/**
 * One figure that a paper needs: what it calls it, what it counts, and whose records. The paper is signed, so its own
 * figures need no other declaration; those of the councils below do.
 */
export interface FigureRequest {
  readonly key: string
  readonly measure: string
  readonly reach: Reach
  readonly span: Span
  readonly where: Where
}

/** A figure as it stands now; {@link freezeFigures} keeps one of these. */
export type CurrentFigure = Omit<FrozenFigure, 'id' | 'position' | 'frozenAt'>

/** The figures of a paper as they stand now; the transaction's scope must read whatever is asked for. */
export async function readFigures(
  tx: Tx,
  registry: MeasureRegistry,
  council: CouncilId,
  requests: readonly FigureRequest[],
): Promise<CurrentFigure[]> {
  const figures: CurrentFigure[] = []
  for (const request of requests) figures.push(await currentFigure(tx, registry, council, request))
  return figures
}

async function currentFigure(
  tx: Tx,
  registry: MeasureRegistry,
  council: CouncilId,
  request: FigureRequest,
): Promise<CurrentFigure> {
  const measure = registry.get(request.measure)
  const hash = definitionHash(tx, measure)
  if (request.reach === 'own') {
    const { value, recorded, declared } = await readFigure(tx, measure, council, { ...request, signed: true })
    const typed = declared.find(({ declaredAs }) => declaredAs === 'declared')?.value ?? null
    return { ...request, hash, value, declared: typed, coverage: null, records: recorded.records }
  }
  const { total, declared, coverage } = await readRollUp(tx, measure, council, request)
  const counted = await allCounted(tx, measure, await questionOf(tx, council, request, uncountedOf(coverage)))
  return { ...request, hash, value: total, declared, coverage, records: counted.length }
}

/**
 * Keeps figures for a paper that closes its books: value, definition, position and every record counted. Counting the
 * councils below is beyond a council's own scope, so the caller checks the right to consolidate before.
 */
export async function freezeFigures(
  tx: Tx,
  registry: MeasureRegistry,
  council: CouncilId,
  subject: Ref,
  requests: readonly FigureRequest[],
): Promise<FrozenFigure[]> {
  const frozen: FrozenFigure[] = []
  for (const request of requests) {
    const { current, records, position } = await tx.asSystem('a report counts the councils below', async (system) => {
      const now = await currentFigure(system, registry, council, request)
      const question = await questionOf(system, council, request, uncountedOf(now.coverage))
      const counted = isCounted(now.value) ? await allCounted(system, registry.get(request.measure), question) : []
      return { current: now, records: counted, position: await sealedPosition(system) }
    })
    const figure: FrozenFigure = {
      id: newId<FrozenFigureId>(),
      key: current.key,
      measure: current.measure,
      hash: current.hash,
      reach: current.reach,
      span: current.span,
      where: current.where,
      value: current.value,
      declared: current.declared,
      coverage: current.coverage,
      records: records.length,
      position,
      frozenAt: tx.now(),
    }
    await insertFrozen(tx, council, subject, figure, records)
    frozen.push(figure)
  }
  return frozen
}

/** Phát sinh sau khi chốt: today's records of a frozen figure against those that it counted. */
export async function sinceFrozen(
  tx: Tx,
  registry: MeasureRegistry,
  council: CouncilId,
  figure: FrozenFigure,
): Promise<Since> {
  const measure = registry.get(figure.measure)
  const question = await questionOf(tx, council, figure, uncountedOf(figure.coverage))
  const now = await allCounted(tx, measure, question)
  const then = await frozenIds(tx, council, figure)
  const still = now.filter(({ record }) => then.has(record)).length
  return {
    added: now.length - still,
    gone: then.size - still,
    amount: now.reduce((sum, { amount }) => sum + amount, 0),
    definitionChanged: definitionHash(tx, measure) !== figure.hash,
  }
}

/** A page of the records that a figure would count today, of the council or of those below that have reported. */
export async function readFigureRecords(
  tx: Tx,
  registry: MeasureRegistry,
  council: CouncilId,
  request: FigureRequest,
  page: { readonly limit: number; readonly after?: string | undefined },
) {
  const { coverage } = await currentFigure(tx, registry, council, request)
  const question = await questionOf(tx, council, request, uncountedOf(coverage))
  return pageOfCounted(tx, registry.get(request.measure), question, page)
}

/** A page of the records that a frozen figure counted, as they were called then. */
export async function readFrozenRecords(
  tx: Tx,
  council: CouncilId,
  figure: FrozenFigure,
  page: { readonly limit: number; readonly after?: string | undefined },
) {
  const cursor = readCursor(page.after, 2)
  const rows = await listFrozenRecords(tx, council, figure, {
    limit: page.limit,
    after: cursor && [String(cursor[0]), String(cursor[1])],
  })
  return toPage<FrozenRecord>(rows, page.limit, ({ day, record }) => cursorOf([day, record]))
}

async function questionOf(
  tx: Tx,
  council: CouncilId,
  { reach, span, where }: Pick<FigureRequest, 'reach' | 'span' | 'where'>,
  uncounted: ReadonlySet<CouncilId>,
): Promise<Question> {
  if (reach === 'own') return { councils: [council], span, where }
  const below = (await listBelow(tx, council)).map((reached) => reached.council)
  return { councils: below.filter((id) => !uncounted.has(id)), span, where }
}

/** Those below whose records the total leaves out: the silent, and those who typed a total instead. */
function uncountedOf(coverage: FrozenFigure['coverage']): ReadonlySet<CouncilId> {
  return new Set([...(coverage?.missing ?? []), ...(coverage?.declared ?? [])].map(({ council }) => council))
}

function isCounted(value: MeasureValue): boolean {
  return value.state === 'counted' || value.state === 'zero'
}
