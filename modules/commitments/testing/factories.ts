import type { z } from 'zod'
import { type AgencyId, newId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import { Answer, type AnswerPart, type CommitmentId, Judge } from '#commitments'
import type { NewCommitment } from '../server/issue-commitments.ts'

/*
 * Commands with sensible values, as a form would send them; those of the contract are parsed by it, so that a factory
 * can't drift from what the routes take.
 */

/** A petition's commitment, due by the lawbook from 10/6/2026 unless told. */
export function aCommitment(agency: AgencyId, changes: Partial<NewCommitment> = {}): NewCommitment {
  return {
    source: { kind: 'tests/petition', id: newId() },
    reference: 'KN-26-000001',
    kind: 'petition',
    field: 'transport',
    responsible: { agency },
    work: 'Sửa chữa tuyến đường liên thôn đã xuống cấp',
    due: { parameter: 'petition.answer', from: calendarDate('2026-06-10') },
    letter: { number: '12/HĐND-VP', date: calendarDate('2026-06-10'), signer: 'Trần Thị Mẫu', file: null },
    ...changes,
  }
}

/** A letter of reply dated 18/6/2026 that says of all these: resolved. */
export function anAnswer(
  ids: readonly CommitmentId[],
  { letter, files, ...said }: Partial<Omit<AnswerPart, 'ids'> & Pick<Answer, 'letter' | 'files'>> = {},
): Answer {
  return Answer.parse({
    letter: letter ?? { number: '345/SXD-GT', date: '2026-06-18', signer: 'Nguyễn Văn Mẫu' },
    files,
    answers: [anAnswerPart(ids, said)],
  })
}

/** What a letter says of some commitments: resolved, unless told. */
export function anAnswerPart(
  ids: readonly CommitmentId[],
  said: Partial<Omit<AnswerPart, 'ids'>> = {},
): z.input<typeof AnswerPart> {
  return {
    ids: [...ids],
    class: 'resolved',
    leaf: 'carriedOut',
    text: 'Đã sửa chữa xong tuyến đường và bàn giao cho địa phương.',
    ...said,
  }
}

export function aJudgement(version: number, changes: Partial<Judge> = {}): Judge {
  return Judge.parse({ version, judgement: 'satisfactory', ...changes })
}
