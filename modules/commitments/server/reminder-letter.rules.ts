import { type CalendarDate, formatDate } from '#platform/calendar'
import type { Letter } from '#platform/mail'
import { formatCount } from '#platform/text'
import { commitmentsMessagesVi } from '#commitments'
import type { CommitmentKind } from '#commitments'

/** A commitment as a reminder by mail names it: never by its words, which may say who a voter is. */
export interface Reminded {
  readonly agency: string
  readonly kind: CommitmentKind
  readonly reference: string | null
  readonly due: CalendarDate | null
}

/** Who reads the mail of an agency. */
export interface Reader {
  readonly agency: string
  readonly email: string
}

const LISTED_MOST = 50

/** One letter to each contact person about all that was reminded at the agency in one act; nothing to an agency without one. */
export function reminderLetters(
  council: string,
  reminded: readonly Reminded[],
  readers: readonly Reader[],
): readonly Letter[] {
  const ofAgency = Map.groupBy(reminded, ({ agency }) => agency)
  return readers.flatMap(({ agency, email }) => {
    const items = ofAgency.get(agency)
    return items ? [{ to: email, ...letterAbout(council, items) }] : []
  })
}

function letterAbout(council: string, items: readonly Reminded[]): Omit<Letter, 'to'> {
  const first = items.toSorted((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1)).slice(0, LISTED_MOST)
  const more = items.length - first.length
  return {
    subject: `${council} nhắc việc: ${formatCount(items.length)} nội dung chờ trả lời`,
    text: [
      `${council} nhắc ${formatCount(items.length)} nội dung đang chờ cơ quan trả lời:`,
      '',
      ...first.map(lineOf),
      ...(more > 0 ? [`… và ${formatCount(more)} nội dung khác.`] : []),
      '',
      'Nội dung cụ thể ở mục “Nội dung gửi đến cơ quan” sau khi đăng nhập.',
    ].join('\n'),
  }
}

function lineOf({ kind, reference, due }: Reminded): string {
  const name = [commitmentsMessagesVi.kinds[kind], reference].filter(Boolean).join(' ')
  return due === null ? `- ${name}` : `- ${name}, thời hạn ${formatDate(due)}`
}
