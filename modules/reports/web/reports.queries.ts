import type { Breakdown, CountedRecord } from '#measures'
import type { Period } from '#platform/calendar'
import { api, type KeysetPage, replyOf, useLiveQueries, useMyCouncil } from '#platform/ui'
import type {
  ChangeReport,
  CloseFigures,
  CorrectReport,
  IssueReport,
  OpenReport,
  ReopenReport,
  ReportRow,
  ReportView,
  StepReport,
  SubmitReport,
} from '#reports'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'

/*
 * What the screens of reports read and write. The replies are JSON, where an id and a day are plain strings: each is
 * given the contract's type here, once.
 */

const PAGE = 30
const RECORDS = 20
/** The measure whose waves a report may be narrowed to. */
const WAVES_OF = 'voters.contact-points'

export const reportsKey = (council: string) => ['reports', council] as const

/** Keeps reports fresh: their steps, and before the cutoff every figure in them. */
export function useReportsLive(): void {
  const { id } = useMyCouncil()
  useLiveQueries([`council:${id}`], reportsKey(id))
}

export const listKey = (council: string) => [...reportsKey(council), 'list'] as const

export async function reportsPage(council: string, after: string | undefined): Promise<KeysetPage<ReportRow>> {
  const query = { limit: PAGE, ...(after !== undefined && { after }) }
  const reply = await replyOf(api.GET('/api/v1/councils/{council}/reports', { params: { path: { council }, query } }))
  return { ...reply, items: reply.items as ReportRow[] }
}

export const newestReportsQuery = (council: string) =>
  queryOptions({
    queryKey: [...reportsKey(council), 'newest'],
    queryFn: async () => (await reportsPage(council, undefined)).items,
  })

export const reportQuery = (council: string, report: string) =>
  queryOptions({
    queryKey: [...reportsKey(council), 'one', report],
    queryFn: async () =>
      (await replyOf(
        api.GET('/api/v1/councils/{council}/reports/{report}', { params: { path: { council, report } } }),
      )) as ReportView,
  })

export const figureRecordsKey = (council: string, report: string, key: string) =>
  [...reportsKey(council), 'one', report, 'records', key] as const

/** A page of the records behind a figure of the report: as frozen, else as they stand. */
export async function figureRecordsPage(
  council: string,
  report: string,
  key: string,
  after: string | undefined,
): Promise<KeysetPage<CountedRecord>> {
  const query = { limit: RECORDS, ...(after !== undefined && { after }) }
  const reply = await replyOf(
    api.GET('/api/v1/councils/{council}/reports/{report}/figures/{key}/records', {
      params: { path: { council, report, key }, query },
    }),
  )
  return { ...reply, items: reply.items as CountedRecord[] }
}

/** The waves of contact of a period: those that hold any recorded meeting. */
export const wavesQuery = (council: string, period: Period) =>
  queryOptions({
    queryKey: ['measures', council, 'waves', period],
    queryFn: async () => {
      const path = { council, measure: WAVES_OF }
      const query = { period: period.kind, day: period.from, by: 'wave' }
      const reply = (await replyOf(
        api.GET('/api/v1/councils/{council}/measures/{measure}/breakdown', { params: { path, query } }),
      )) as z.infer<typeof Breakdown>
      return reply.rows.flatMap(({ key, label }) => (key === null || label === null ? [] : [{ key, name: label.vi }]))
    },
  })

/** The paper, read with the capacity of this tab, which a plain link would not carry. */
export function printedReport(council: string, report: string, form: 'word' | 'pdf'): Promise<Blob> {
  const params = { path: { council, report } }
  return form === 'word'
    ? replyOf<Blob>(api.GET('/api/v1/councils/{council}/reports/{report}/word', { params, parseAs: 'blob' }))
    : replyOf<Blob>(api.GET('/api/v1/councils/{council}/reports/{report}/pdf', { params, parseAs: 'blob' }))
}

/** The steps of reports; everything read of them, and of figures that a closing signs for, is read anew after each. */
export function useReportActs() {
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()

  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    void queries.invalidateQueries({ queryKey: reportsKey(council) })
    void queries.invalidateQueries({ queryKey: ['measures', council] })
    void queries.invalidateQueries({ queryKey: ['approvals', council] })
    return reply
  }
  const one = (report: string) => ({ path: { council, report } })

  return {
    open: (body: OpenReport) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/reports', { params: { path: { council } }, body }))),
    change: (id: string, body: ChangeReport) =>
      done(replyOf(api.PATCH('/api/v1/councils/{council}/reports/{report}', { params: one(id), body }))),
    close: (id: string, body: CloseFigures) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/reports/{report}/close', { params: one(id), body }))),
    reopen: (id: string, body: ReopenReport) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/reports/{report}/reopen', { params: one(id), body }))),
    draft: (id: string, body: StepReport) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/reports/{report}/draft', { params: one(id), body }))),
    submit: (id: string, body: SubmitReport) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/reports/{report}/submit', { params: one(id), body }))),
    issue: (id: string, body: IssueReport) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/reports/{report}/issue', { params: one(id), body }))),
    correct: (id: string, body: CorrectReport) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/reports/{report}/correct', { params: one(id), body }))),
  }
}
