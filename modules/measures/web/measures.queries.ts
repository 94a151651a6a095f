import type {
  Breakdown,
  CorrectDeclared,
  CountedRecord,
  DeclareComplete,
  DeclaredFigureView,
  DeclareFigure,
  Figure,
  MeasureCard,
  MeasureGroup,
  RollUpFigure,
  SubmissionOverview,
  SubmissionView,
  Where,
  Withdraw,
} from '#measures'
import type { Council, CouncilHome, Unit } from '#councils'
import type { CalendarDate, Period } from '#platform/calendar'
import { api, type KeysetPage, replyOf, useLiveQueries, useMyCouncil } from '#platform/ui'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'

/*
 * What the screens of figures read and write. The replies are JSON, where an id and a day are plain strings: each is
 * given the contract's type here, once.
 */

const PAGE = 20
const ALL_DAY = 24 * 60 * 60_000

/** What a figure is asked for: the period, up to a cutoff where there is one, and conditions on its breakdowns. */
export interface AskedFigure {
  readonly measure: string
  readonly period: Period
  readonly through?: CalendarDate | undefined
  readonly where?: Where | undefined
}
export type DeclaredView = z.infer<typeof DeclaredFigureView>
export type SubmissionRow = z.infer<typeof SubmissionView>

export const measuresKey = (council: string) => ['measures', council] as const

/** Keeps every figure shown fresh while others work: all records that are counted live in the own council. */
export function useMeasuresLive(): void {
  const { id } = useMyCouncil()
  useLiveQueries([`council:${id}`], measuresKey(id))
}

const queryOf = ({ period, through, where = {} }: AskedFigure) => ({
  period: period.kind,
  day: period.from,
  ...(through !== undefined && { through }),
  where: Object.entries(where).map(([name, value]) => `${name}:${value}`),
})

export const catalogueQuery = (council: string) =>
  queryOptions({
    queryKey: [...measuresKey(council), 'catalogue'],
    queryFn: async () =>
      (await replyOf(api.GET('/api/v1/councils/{council}/measures', { params: { path: { council } } })))
        .items as MeasureCard[],
  })

export const figureQuery = (council: string, asked: AskedFigure) =>
  queryOptions({
    queryKey: [...measuresKey(council), 'figure', asked],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/measures/{measure}', {
          params: { path: { council, measure: asked.measure }, query: queryOf(asked) },
        }),
      )) as Figure,
  })

export const recordsKey = (council: string, asked: AskedFigure) => [...measuresKey(council), 'records', asked] as const

/** A page of the records behind a figure. */
export async function recordsPage(
  council: string,
  asked: AskedFigure,
  after: string | undefined,
): Promise<KeysetPage<CountedRecord>> {
  const query = { ...queryOf(asked), limit: PAGE, ...(after !== undefined && { after }) }
  const path = { council, measure: asked.measure }
  const reply = await replyOf(
    api.GET('/api/v1/councils/{council}/measures/{measure}/records', { params: { path, query } }),
  )
  return { ...reply, items: reply.items as CountedRecord[] }
}

export const breakdownQuery = (council: string, asked: AskedFigure, by: string) =>
  queryOptions({
    queryKey: [...measuresKey(council), 'breakdown', asked, by],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/measures/{measure}/breakdown', {
          params: { path: { council, measure: asked.measure }, query: { ...queryOf(asked), by } },
        }),
      )) as z.infer<typeof Breakdown>,
  })

/** A figure over the communes of the province: each, their sum, and who is missing. */
export const byCommuneQuery = (council: string, asked: AskedFigure) =>
  queryOptions({
    queryKey: [...measuresKey(council), 'by-commune', asked],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/measures/{measure}/by-commune', {
          params: { path: { council, measure: asked.measure }, query: queryOf(asked) },
        }),
      )) as RollUpFigure,
  })

export const submissionsQuery = (council: string) =>
  queryOptions({
    queryKey: [...measuresKey(council), 'submissions'],
    queryFn: async () =>
      (await replyOf(api.GET('/api/v1/councils/{council}/measure-submissions', { params: { path: { council } } })))
        .items as SubmissionRow[],
  })

/** Which communes have said that a group of their figures is complete for a period. */
export const overviewQuery = (council: string, group: MeasureGroup, period: Period) =>
  queryOptions({
    queryKey: [...measuresKey(council), 'overview', group, period],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/measure-submissions/overview', {
          params: { path: { council }, query: { group, period: period.kind, day: period.from } },
        }),
      )) as SubmissionOverview,
  })

export const declaredQuery = (council: string) =>
  queryOptions({
    queryKey: [...measuresKey(council), 'declared'],
    queryFn: async () =>
      (await replyOf(api.GET('/api/v1/councils/{council}/declared-figures', { params: { path: { council } } })))
        .items as DeclaredView[],
  })

/** The communes of the own province with their shapes, and whose council is here. */
export const communesOnMapQuery = (council: string) =>
  queryOptions({
    queryKey: ['councils', council, 'communes-on-map'],
    staleTime: ALL_DAY,
    queryFn: async () => {
      const path = { council }
      const { unit } = (await replyOf(api.GET('/api/v1/councils/{council}', { params: { path } }))) as CouncilHome
      const [units, councils, map] = await Promise.all([
        replyOf(api.GET('/api/v1/units', { params: { query: { parent: unit.id } } })),
        replyOf(api.GET('/api/v1/councils/{council}/below', { params: { path } })),
        replyOf(api.GET('/api/v1/maps/provinces/{code}', { params: { path: { code: unit.code } } })),
      ])
      return { units: units as Unit[], councils: councils as Council[], map }
    },
  })

/** What the office may do with its figures; everything counted is read anew after each. */
export function useMeasureActs() {
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()
  const own = { path: { council } }

  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    void queries.invalidateQueries({ queryKey: measuresKey(council) })
    return reply
  }

  return {
    declareComplete: (body: DeclareComplete) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/measure-submissions', { params: own, body }))),
    withdrawSubmission: (submission: string, body: Withdraw) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/measure-submissions/{submission}/withdraw', {
            params: { path: { council, submission } },
            body,
          }),
        ),
      ),
    declareFigure: (body: DeclareFigure) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/declared-figures', { params: own, body }))),
    correctDeclared: (figure: string, body: CorrectDeclared) =>
      done(
        replyOf(
          api.PATCH('/api/v1/councils/{council}/declared-figures/{figure}', {
            params: { path: { council, figure } },
            body,
          }),
        ),
      ),
    withdrawDeclared: (figure: string, body: Withdraw) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/declared-figures/{figure}/withdraw', {
            params: { path: { council, figure } },
            body,
          }),
        ),
      ),
  }
}
