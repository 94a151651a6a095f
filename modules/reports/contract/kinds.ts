import type { Bilingual, Reach, Where } from '#measures'

/** One figure of a kind of report: what the report calls it, what counts it, and how it may be narrowed and printed. */
export interface KindFigure {
  readonly key: string
  readonly name: Bilingual
  readonly measure: string
  readonly reach: Reach
  /** Narrowed to the wave of contact that the report is about. */
  readonly ofWave: boolean
  /** Narrowed always. */
  readonly where: Where
  /** May be printed as "trên 800". */
  readonly mayRound: boolean
}

/** The rows of a kind's table: a figure for each value of each breakdown. */
export interface KindTable {
  readonly breakdowns: readonly string[]
  readonly columns: readonly string[]
}

/** A kind of report as data: its figures, its table, and what else it breaks down in a sentence. */
export interface ReportKindDefinition {
  readonly name: Bilingual
  readonly typeName: string
  readonly figures: readonly KindFigure[]
  readonly table: KindTable
  /** Figures that a sentence divides by one breakdown. */
  readonly divided: readonly { readonly figure: string; readonly by: string }[]
}

const own = (key: string, measure: string, vi: string, en: string, parts: Partial<KindFigure> = {}): KindFigure => ({
  key,
  measure,
  name: { vi, en },
  reach: 'own',
  ofWave: true,
  where: {},
  mayRound: false,
  ...parts,
})

export const REPORT_KINDS = {
  'voter-contact': {
    name: { vi: 'Báo cáo kết quả công tác tiếp xúc cử tri', en: 'Report on contact with voters' },
    typeName: 'Báo cáo',
    figures: [
      own('points', 'voters.contact-points', 'Điểm tiếp xúc', 'Points of contact'),
      own('attending', 'voters.voters-attending', 'Cử tri tham dự', 'Voters attending', { mayRound: true }),
      own('turns', 'voters.opinion-turns', 'Lượt ý kiến', 'Turns of opinion'),
      own('received', 'voters.petitions-received', 'Ý kiến, kiến nghị đã tổng hợp', 'Petitions received'),
      own('forwarded', 'voters.petitions-forwarded', 'Ý kiến, kiến nghị đã chuyển', 'Petitions forwarded'),
      own(
        'otherwise',
        'voters.petitions-received-otherwise',
        'Ý kiến, kiến nghị tiếp nhận ngoài hội nghị',
        'Petitions received otherwise',
        { ofWave: false },
      ),
      own(
        'otherwiseForwarded',
        'voters.petitions-forwarded',
        'Đã chuyển, trong số tiếp nhận ngoài hội nghị',
        'Forwarded of those received otherwise',
        { ofWave: false, where: { source: 'receivedDirectly' } },
      ),
      own('answered', 'voters.petitions-answered', 'Đã có văn bản trả lời', 'Answered'),
      own('resolved', 'voters.petitions-resolved', 'Đã giải quyết xong', 'Resolved'),
      own('overdue', 'voters.petitions-overdue', 'Quá hạn trả lời', 'Overdue'),
      own('communes', 'voters.petitions-received', 'Ý kiến, kiến nghị ở cấp xã', 'Petitions in communes', {
        reach: 'below',
        ofWave: false,
      }),
    ],
    table: { breakdowns: ['competence', 'field'], columns: ['received', 'answered', 'resolved'] },
    divided: [{ figure: 'forwarded', by: 'competence' }],
  },
} as const satisfies Record<string, ReportKindDefinition>

export type ReportKind = keyof typeof REPORT_KINDS

/** The definition of a kind, with the types of any kind. */
export function definitionOf(kind: ReportKind): ReportKindDefinition {
  return REPORT_KINDS[kind]
}
