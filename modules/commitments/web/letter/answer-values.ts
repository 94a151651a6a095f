import {
  type Answer,
  type AnswerClass,
  type AnswerLeaf,
  type AttachedFile,
  type CommitmentId,
  isLeafOf,
} from '#commitments'
import type { CalendarDate } from '#platform/calendar'
import { orNull } from '../shared/typed.ts'

/** What the letter says of one commitment, or of all that have no words of their own. */
export interface Said {
  readonly class: AnswerClass | ''
  readonly leaf: AnswerLeaf | ''
  readonly roadmapUntil: CalendarDate | null
  readonly text: string
}

/** The letter as it is typed; `own` holds what it says otherwise of single commitments. */
export interface AnswerValues extends Said {
  readonly agency: string
  readonly number: string
  readonly date: CalendarDate | null
  readonly signer: string
  readonly files: readonly AttachedFile[]
  readonly picked: readonly CommitmentId[]
  readonly own: Readonly<Record<string, Said>>
}

export const emptyLetter: AnswerValues = {
  agency: '',
  number: '',
  date: null,
  signer: '',
  class: '',
  leaf: '',
  roadmapUntil: null,
  text: '',
  files: [],
  picked: [],
  own: {},
}

/** A choice of class drops what belongs only to another. */
export function withClass(said: Said, answerClass: AnswerClass | ''): Said {
  const leaf = answerClass !== '' && said.leaf !== '' && isLeafOf(said.leaf, answerClass) ? said.leaf : ''
  return withLeaf({ ...said, class: answerClass }, leaf)
}

export function withLeaf(said: Said, leaf: AnswerLeaf | ''): Said {
  return { ...said, leaf, roadmapUntil: leaf === 'withRoadmap' ? said.roadmapUntil : null }
}

/** The letter as the API takes it: each thing that it says, with all that it is said of. */
export function answerOf(values: AnswerValues): Answer {
  const groups = new Map<string, { readonly said: Said; readonly ids: CommitmentId[] }>()
  for (const id of values.picked) {
    const said = values.own[id] ?? values
    const key = JSON.stringify([said.class, said.leaf, said.roadmapUntil, said.text])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { said, ids: [id] })
    else group.ids.push(id)
  }
  return {
    letter: { number: values.number, date: values.date as CalendarDate, signer: orNull(values.signer) },
    files: values.files.map(({ id }) => id),
    answers: [...groups.values()].map(({ said, ids }) => ({
      ids,
      class: said.class as AnswerClass,
      leaf: said.leaf === '' ? null : said.leaf,
      roadmapUntil: said.roadmapUntil,
      text: said.text,
    })),
  }
}
