import type { AttachedFile, ResponsiblePerson } from '#commitments'
import type { Agency } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import type { ForwardPetitions, PetitionId } from '#voters'
import { orNull } from '../shared/typed.ts'

/** A letter of transfer as it is typed. */
export interface ForwardValues {
  readonly picked: readonly PetitionId[]
  readonly agency: string
  /** Who answers where the agency passes it on; empty: the agency itself. */
  readonly assigned: string
  /** Both empty: the head of who answers. */
  readonly personName: string
  readonly personTitle: string
  readonly work: string
  readonly number: string
  readonly date: CalendarDate | null
  readonly signer: string
  readonly files: readonly AttachedFile[]
}

export function emptyLetter(picked: readonly PetitionId[]): ForwardValues {
  return {
    picked,
    agency: '',
    assigned: '',
    personName: '',
    personTitle: '',
    work: '',
    number: '',
    date: null,
    signer: '',
    files: [],
  }
}

/** Who answers for the letter: the head of the agency unless another is written. */
export function responsible(values: ForwardValues, answering: Agency | undefined): ResponsiblePerson | null {
  if (values.personName.trim() !== '') return { name: values.personName, title: values.personTitle }
  const head = answering?.head
  return head === null || head === undefined ? null : { name: head.fullName, title: head.title }
}

/** What is typed as the API takes it; the head is found by the server, on the day of the letter. */
export function forwardCommand(values: ForwardValues): ForwardPetitions {
  const [file] = values.files
  return {
    petitions: [...values.picked],
    agency: values.agency as ForwardPetitions['agency'],
    assigned: orNull(values.assigned) as ForwardPetitions['assigned'],
    person: values.personName.trim() === '' ? null : { name: values.personName, title: values.personTitle },
    work: values.picked.length === 1 ? orNull(values.work) : null,
    letter: {
      number: values.number,
      date: values.date as CalendarDate,
      signer: values.signer,
      file: file?.id as ForwardPetitions['letter']['file'],
    },
  }
}
