import type { AccountId, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type {
  CutoffId,
  PrintStyle,
  ReportId,
  ReportKind,
  ReportLine,
  ReportNode,
  ReportRow,
  ReportState,
  Wave,
} from '#reports'

/** A report as it is stored. */
export interface StoredReport extends ReportRow {
  readonly wave: Wave | null
  readonly styles: Readonly<Record<string, PrintStyle>>
  readonly remarks: string | null
  readonly cutoff: {
    readonly id: CutoffId
    readonly signerName: string
    readonly signerTitle: string
    readonly lines: readonly ReportLine[]
  } | null
  readonly place: string | null
  readonly authority: readonly string[]
  readonly signerName: string | null
  readonly recipients: readonly string[]
  readonly issuedText: readonly ReportNode[] | null
  readonly corrects: ReportId | null
  readonly correctionNumber: string | null
  readonly correctionDate: ReportRow['issuedOn']
  readonly correctionReason: string | null
  readonly recalledOn: ReportRow['issuedOn']
  readonly recallDecision: string | null
  readonly recallReason: string | null
}

const ROW = [
  'id',
  'council_id as councilId',
  'kind',
  'state',
  'period_kind as periodKind',
  'starts_on as from',
  'ends_on as to',
  'occasion',
  'cutoff_on as cutoffOn',
  'number',
  'code',
  'issued_on as issuedOn',
  'created_at as createdAt',
  'version',
] as const

const WHOLE = [
  ...ROW,
  'wave_key as waveKey',
  'wave_name as waveName',
  'styles',
  'remarks',
  'cutoff_id as cutoffId',
  'cutoff_signer_name as cutoffSignerName',
  'cutoff_signer_title as cutoffSignerTitle',
  'cutoff_lines as cutoffLines',
  'place',
  'authority',
  'signer_name as signerName',
  'recipients',
  'issued_text as issuedText',
  'corrects_id as corrects',
  'correction_number as correctionNumber',
  'correction_date as correctionDate',
  'correction_reason as correctionReason',
  'recalled_on as recalledOn',
  'recall_decision as recallDecision',
  'recall_reason as recallReason',
] as const

/** The reports of a council, newest period first; one more than asked, to know whether there is a next page. */
export async function listReports(
  tx: Tx,
  council: CouncilId,
  page: { readonly limit: number; readonly after: readonly [from: string, id: string] | undefined },
): Promise<ReportRow[]> {
  let rows = tx.selectFrom('reports.report').select(ROW).where('council_id', '=', council)
  if (page.after) {
    const [from, id] = page.after
    rows = rows.where((where) =>
      where.or([where('starts_on', '<', from), where.and([where('starts_on', '=', from), where('id', '<', id)])]),
    )
  }
  const found = await rows
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
  return found as ReportRow[]
}

export async function findReport(
  tx: Tx,
  path: { readonly council: CouncilId; readonly report: ReportId },
): Promise<StoredReport | undefined> {
  const row = await tx
    .selectFrom('reports.report')
    .select(WHOLE)
    .where('council_id', '=', path.council)
    .where('id', '=', path.report)
    .executeTakeFirst()
  if (!row) return undefined
  const { waveKey, waveName, cutoffId, cutoffSignerName, cutoffSignerTitle, cutoffLines, ...rest } = row
  return {
    ...(rest as unknown as ReportRow & StoredReport),
    wave: waveKey !== null && waveName !== null ? { key: waveKey, name: waveName } : null,
    authority: (rest.authority ?? []) as string[],
    recipients: (rest.recipients ?? []) as string[],
    cutoff:
      cutoffId === null
        ? null
        : {
            id: cutoffId as CutoffId,
            signerName: cutoffSignerName ?? '',
            signerTitle: cutoffSignerTitle ?? '',
            lines: cutoffLines as ReportLine[],
          },
  }
}

export interface NewReport {
  readonly id: ReportId
  readonly councilId: CouncilId
  readonly kind: ReportKind
  readonly periodKind: string
  readonly from: string
  readonly to: string
  readonly occasion: string
  readonly wave: Wave | null
  readonly styles: Readonly<Record<string, PrintStyle>>
  readonly remarks: string | null
  readonly corrects: ReportId | null
}

export async function insertReport(tx: Tx, report: NewReport, createdBy: AccountId): Promise<void> {
  await tx
    .insertInto('reports.report')
    .values({
      council_id: report.councilId,
      id: report.id,
      kind: report.kind,
      period_kind: report.periodKind,
      starts_on: report.from,
      ends_on: report.to,
      occasion: report.occasion,
      wave_key: report.wave?.key ?? null,
      wave_name: report.wave?.name ?? null,
      styles: JSON.stringify(report.styles),
      remarks: report.remarks,
      corrects_id: report.corrects,
      created_by: createdBy,
      created_at: tx.now(),
    })
    .execute()
}

/** What a step may write. */
export interface ReportChange {
  readonly state?: ReportState
  readonly occasion?: string
  readonly wave_key?: string | null
  readonly wave_name?: string | null
  readonly styles?: string
  readonly remarks?: string | null
  readonly cutoff_id?: string | null
  readonly cutoff_on?: string | null
  readonly cutoff_signer_name?: string | null
  readonly cutoff_signer_title?: string | null
  readonly cutoff_lines?: string | null
  readonly number?: string
  readonly code?: string
  readonly place?: string
  readonly issued_on?: string
  readonly authority?: string
  readonly signer_name?: string
  readonly recipients?: string
  readonly issued_text?: string
  readonly correction_number?: string
  readonly correction_date?: string
  readonly correction_reason?: string
  readonly recalled_on?: string
  readonly recall_decision?: string | null
  readonly recall_reason?: string
}

/** Writes a step; false when another version stands. */
export async function updateReport(
  tx: Tx,
  report: StoredReport,
  version: number,
  change: ReportChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reports.report')
    .set((set) => ({ ...change, version: set('version', '+', 1) }))
    .where('council_id', '=', report.councilId)
    .where('id', '=', report.id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The report that takes the place of a corrected one. */
export async function findReplacement(tx: Tx, council: CouncilId, report: ReportId): Promise<ReportId | null> {
  const row = await tx
    .selectFrom('reports.report')
    .select('id')
    .where('council_id', '=', council)
    .where('corrects_id', '=', report)
    .executeTakeFirst()
  return (row?.id as ReportId | undefined) ?? null
}

export async function isSample(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('platform.installation').select('sample').executeTakeFirst()
  return row?.sample ?? false
}

/** The council's name, as its scope has it. */
export async function findCouncilName(tx: Tx, council: CouncilId): Promise<string> {
  const row = await tx
    .selectFrom('platform.council_scope')
    .select('name')
    .where('council_id', '=', council)
    .executeTakeFirstOrThrow()
  return row.name
}
