import type { Tx } from '#platform/db'
import type { CurrentFigure, FigureRequest, MeasureRegistry } from '#measures/server'
import { listFrozen, readBreakdown, readFigures } from '#measures/server'
import type { FrozenFigure, Span } from '#measures'
import { type CutoffId, partKey, type ReportFigure, type ReportLine } from '#reports'
import { type About, breakdownsOf, mainRequests, nameOf, partRequests } from './figure-requests.rules.ts'
import type { StoredReport } from './reports.store.ts'

/** The figures that a report stands on, frozen or of this moment, and the lines of its table. */
export interface ReportFigures {
  readonly lines: readonly ReportLine[]
  readonly figures: ReadonlyMap<string, ReportFigure>
  /** The frozen ones, where the books are closed. */
  readonly frozen: readonly FrozenFigure[]
}

/** What a report counts by: its period, up to the cutoff where there is one. */
export function aboutOf(report: StoredReport, cutoffOn = report.cutoffOn): About {
  return { councilId: report.councilId, kind: report.kind, span: spanOf(report, cutoffOn), wave: report.wave }
}

function spanOf(report: StoredReport, cutoffOn: StoredReport['cutoffOn']): Span {
  return { from: report.from, to: cutoffOn !== null && cutoffOn < report.to ? cutoffOn : report.to }
}

/** The figures of a report: as frozen at its cutoff, else as they stand. */
export async function readReportFigures(
  tx: Tx,
  registry: MeasureRegistry,
  report: StoredReport,
): Promise<ReportFigures> {
  if (report.cutoff) {
    const frozen = await listFrozen(tx, report.councilId, cutoffOf(report.cutoff.id))
    return { lines: report.cutoff.lines, figures: namedBy(report, frozen, report.cutoff.lines), frozen }
  }
  const about = aboutOf(report)
  const lines = await readLines(tx, registry, about)
  const requests = requestsOf(about, lines)
  const current = await readFigures(tx, registry, report.councilId, requests)
  return { lines, figures: namedBy(report, current, lines), frozen: [] }
}

/** What the figures of a closing are frozen for. */
export function cutoffOf(id: CutoffId) {
  return { kind: 'reports/cutoff', id }
}

/** Every figure that a report needs: those of its kind, and their parts by the lines found. */
export function requestsOf(about: About, lines: readonly ReportLine[]): FigureRequest[] {
  return [...mainRequests(about), ...partRequests(about, lines)]
}

/** The values by which the report's figures divide, each once: what was answered may be of another kind than what came. */
export async function readLines(tx: Tx, registry: MeasureRegistry, about: About): Promise<ReportLine[]> {
  const lines = new Map<string, ReportLine>()
  const requests = new Map(mainRequests(about).map((request) => [request.key, request]))
  for (const { by, figures } of breakdownsOf(about.kind)) {
    for (const figure of figures) {
      const request = requests.get(figure)!
      const breakdown = await readBreakdown(tx, registry.get(request.measure), about.councilId, request, by)
      for (const { key, label } of breakdown.rows) {
        const line = { by, byName: breakdown.by.name.vi, value: key ?? '', label: calledOf(key, label?.vi) }
        if (!lines.has(partKey('', by, line.value))) lines.set(partKey('', by, line.value), line)
      }
    }
  }
  return [...lines.values()]
}

function calledOf(key: string | null, name: string | undefined): string {
  return key === null ? 'Chưa phân loại' : (name ?? key)
}

function namedBy(
  report: StoredReport,
  figures: readonly CurrentFigure[],
  lines: readonly ReportLine[],
): ReadonlyMap<string, ReportFigure> {
  return new Map(
    figures.map(({ key, measure, reach, span, where, value, declared, coverage, records }) => [
      key,
      { key, name: nameOf(report.kind, key, lines), measure, reach, span, where, value, declared, coverage, records },
    ]),
  )
}
