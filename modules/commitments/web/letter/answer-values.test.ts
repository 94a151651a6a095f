import { Answer, type CommitmentId, CommitmentIds } from '#commitments'
import { newId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { answerOf, type AnswerValues, emptyLetter, type Said, withClass, withLeaf } from './answer-values.ts'

const letter: AnswerValues = {
  ...emptyLetter,
  number: '102/SXD-QLHT',
  date: calendarDate('2026-03-01'),
  class: 'resolved',
  text: 'Đã sửa xong tuyến đường.',
}
const explained: Said = { class: 'explained', leaf: '', roadmapUntil: null, text: 'Việc này thuộc kế hoạch năm 2027.' }
const ids = Array.from({ length: 3 }, () => newId<CommitmentId>())

describe('one letter', () => {
  it('answers all that was picked with its common words', () => {
    expect(answerOf({ ...letter, picked: ids }).answers).toMatchObject([{ ids, class: 'resolved', leaf: null }])
  })

  it('says otherwise of those that have words of their own, and of nothing that is not picked', () => {
    const own = { [ids[1]!]: explained, [newId<CommitmentId>()]: explained }
    expect(answerOf({ ...letter, picked: ids, own }).answers).toMatchObject([
      { ids: [ids[0], ids[2]], class: 'resolved' },
      { ids: [ids[1]], class: 'explained', text: explained.text },
    ])
  })

  it('is what the API takes', () => {
    const own = { [ids[1]!]: explained }
    expect(Answer.safeParse(answerOf({ ...letter, picked: ids, own })).success).toBe(true)
  })
})

test('every commitment that was picked is answered once, however the letter speaks of each', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom('a', 'b', 'c')), { minLength: 1, maxLength: 30 }), (words) => {
      const picked = words.map(() => newId<CommitmentId>())
      const own = Object.fromEntries(
        picked.flatMap((id, at) => (words[at] === null ? [] : [[id, { ...explained, text: String(words[at]) }]])),
      )
      const { answers } = answerOf({ ...letter, picked, own })
      const answered = answers.flatMap(({ ids: some }) => some)
      expect(answered.toSorted()).toEqual(picked.toSorted())
      expect(CommitmentIds.safeParse(answered).success).toBe(true)
      expect(new Set(answers.map(({ class: kind, text }) => kind + text)).size).toBe(answers.length)
    }),
  )
})

test('a choice drops what belongs only to another: the detail of a class, the day of a roadmap', () => {
  const roadmap = withLeaf({ ...explained, class: 'inProgress' }, 'withRoadmap')
  const dated = { ...roadmap, roadmapUntil: calendarDate('2026-12-31') }
  expect(withClass(dated, 'inProgress')).toEqual(dated)
  expect(withClass(dated, 'resolved')).toMatchObject({ class: 'resolved', leaf: '', roadmapUntil: null })
  expect(withLeaf(dated, 'notAtOnce')).toMatchObject({ leaf: 'notAtOnce', roadmapUntil: null })
})
