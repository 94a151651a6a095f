import { calendarDate } from '#platform/calendar'
import { p, paper } from '#platform/paper'
import type { IssuedPaper, MovedPaper, PaperKind, RecalledPaper } from '#approvals/server'

/** What a sample kind was told of its papers. */
export interface Told {
  readonly moved: MovedPaper[]
  readonly issued: IssuedPaper[]
  readonly recalled: RecalledPaper[]
}

/** Kinds that need no record behind them: a letter that is signed and issued, and an act that is only approved. */
export function sampleKinds(): { readonly letter: PaperKind; readonly act: PaperKind; readonly told: Told } {
  const told: Told = { moved: [], issued: [], recalled: [] }
  const kindOf = (kind: PaperKind['kind'], form: PaperKind['form'], vi: string, en: string): PaperKind => ({
    kind,
    form,
    name: { vi, en },
    document: async (_tx, _council, subject) => ({
      title: `${vi} ${subject.slice(-4)}`,
      summary: 'Chuyển kiến nghị về đường giao thông',
      path: '/voters/petitions',
      code: 'VP-CTHĐND',
      authority: { collective: 'THƯỜNG TRỰC HĐND', head: 'CHỦ TỊCH' },
      content: {
        paper: paper({
          issuingBody: ['Hội đồng nhân dân', 'tỉnh Mẫu'],
          code: 'VP-CTHĐND',
          place: 'Mẫu',
          madeOn: calendarDate('2026-06-10'),
          typeName: null,
          subject: 'chuyển kiến nghị của cử tri',
          draft: true,
          body: [p('Nội dung văn bản mẫu.')],
        }),
      },
    }),
    onMoved: async (_tx, _actor, moved) => void told.moved.push(moved),
    onIssued: async (_tx, _actor, issued) => void told.issued.push(issued),
    onRecalled: async (_tx, _actor, recalled) => void told.recalled.push(recalled),
  })
  return {
    letter: kindOf('tests/letter', 'paper', 'Văn bản mẫu', 'Sample letter'),
    act: kindOf('tests/act', 'act', 'Đề xuất mẫu', 'Sample act'),
    told,
  }
}
