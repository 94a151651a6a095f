import { z } from 'zod'
import { type CouncilId } from '#platform/access'
import { can, councilPath, DONE, Done, download, get, PageQuery, pageOf, patch, post, type Route } from '#platform/http'
import { CountedRecord } from '#measures'
import type { MeasureRegistry } from '#measures/server'
import {
  ChangeReport,
  CloseFigures,
  CorrectReport,
  IssueReport,
  OpenReport,
  ReopenReport,
  ReportId,
  ReportRow,
  ReportView,
  StepReport,
  SubmitReport,
} from '#reports'
import { closeFigures, reopenReport, startDraft } from './close-figures.ts'
import { correctReport, issueReport } from './issue-report.ts'
import { changeReport, openReport } from './open-report.ts'
import { PDF, printPdf, printWord, WORD } from './print-report.ts'
import { readReport, readReportRecords, readReports } from './read-report.ts'
import { submitReport } from './report-paper.ts'
import * as may from './reports.policy.ts'
import { findReport } from './reports.store.ts'

const ofCouncil = councilPath({})
const ofReport = councilPath({ report: ReportId })
const ofFigure = councilPath({ report: ReportId, key: z.string().min(1).max(200) })
const itself = async (_tx: unknown, { council }: { council: CouncilId }) => ({ councilId: council })
const Made = z.object({ id: ReportId })
const path = '/councils/:council/reports'

/** Periodic reports, from collecting figures to the issued paper. Reading them counts the communes, too. */
export function reportRoutes(registry: MeasureRegistry): readonly Route[] {
  const readable = can(may.readReportOf, findReport)
  return [
    get(path, {
      summary: 'Các báo cáo của HĐND, kỳ mới nhất trước',
      access: can(may.readReports),
      params: ofCouncil,
      query: PageQuery,
      reply: pageOf(ReportRow),
      handle: ({ tx, params, query }) => readReports(tx, params.council, query),
    }),
    post(path, {
      summary: 'Lập báo cáo',
      access: can(may.openReports, itself),
      params: ofCouncil,
      body: OpenReport,
      reply: Made,
      status: 201,
      handle: ({ tx, actor, params, body }) => openReport(tx, actor, registry, params.council, body),
    }),
    get(`${path}/:report`, {
      summary: 'Báo cáo: nội dung, từng con số, phát sinh sau khi chốt',
      access: readable,
      params: ofReport,
      readsBelow: true,
      reply: ReportView,
      handle: ({ tx, actor, subject }) => readReport(tx, actor, registry, subject),
    }),
    get(`${path}/:report/figures/:key/records`, {
      summary: 'Các hồ sơ đằng sau một con số của báo cáo',
      access: readable,
      params: ofFigure,
      query: PageQuery,
      readsBelow: true,
      reply: pageOf(CountedRecord),
      handle: ({ tx, params, subject, query }) => readReportRecords(tx, registry, subject, params.key, query),
    }),
    download(`${path}/:report/word`, {
      summary: 'Báo cáo dạng Word',
      access: readable,
      params: ofReport,
      readsBelow: true,
      produces: [WORD],
      callsPerMinute: 30,
      handle: ({ tx, subject }) => printWord(tx, registry, subject),
    }),
    download(`${path}/:report/pdf`, {
      summary: 'Báo cáo dạng PDF',
      access: readable,
      params: ofReport,
      readsBelow: true,
      produces: [PDF],
      callsPerMinute: 30,
      handle: ({ tx, subject }) => printPdf(tx, registry, subject),
    }),
    patch(`${path}/:report`, {
      summary: 'Sửa báo cáo',
      access: can(may.changeReport, findReport),
      params: ofReport,
      body: ChangeReport,
      reply: Done,
      handle: async ({ tx, actor, subject, body }) => {
        await changeReport(tx, actor, subject, body)
        return DONE
      },
    }),
    post(`${path}/:report/close`, {
      summary: 'Chốt số liệu',
      access: can(may.closeFigures, findReport),
      params: ofReport,
      body: CloseFigures,
      reply: Done,
      handle: async ({ tx, actor, subject, body }) => {
        await closeFigures(tx, actor, registry, subject, body)
        return DONE
      },
    }),
    post(`${path}/:report/reopen`, {
      summary: 'Mở lại số liệu',
      access: can(may.reopenReport, findReport),
      params: ofReport,
      body: ReopenReport,
      reply: Done,
      handle: async ({ tx, actor, subject, body }) => {
        await reopenReport(tx, actor, subject, body)
        return DONE
      },
    }),
    post(`${path}/:report/draft`, {
      summary: 'Soạn dự thảo',
      access: can(may.startDraft, findReport),
      params: ofReport,
      body: StepReport,
      reply: Done,
      handle: async ({ tx, actor, subject, body }) => {
        await startDraft(tx, actor, subject, body)
        return DONE
      },
    }),
    post(`${path}/:report/submit`, {
      summary: 'Trình báo cáo để duyệt, ký',
      access: can(may.submitReport, findReport),
      params: ofReport,
      body: SubmitReport,
      reply: z.object({ paper: z.uuid() }),
      handle: ({ tx, actor, subject, body }) => submitReport(tx, actor, registry, subject, body),
    }),
    post(`${path}/:report/issue`, {
      summary: 'Ban hành báo cáo',
      access: can(may.issueReport, findReport),
      params: ofReport,
      body: IssueReport,
      reply: Done,
      handle: async ({ tx, actor, subject, body }) => {
        await issueReport(tx, actor, registry, subject, body)
        return DONE
      },
    }),
    post(`${path}/:report/correct`, {
      summary: 'Đính chính báo cáo đã ban hành',
      access: can(may.correctReport, findReport),
      params: ofReport,
      body: CorrectReport,
      reply: Made,
      handle: ({ tx, actor, subject, body }) => correctReport(tx, actor, registry, subject, body),
    }),
  ]
}
