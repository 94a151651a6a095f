import type { AttachedFile, ResponsiblePerson } from '#commitments'
import type { Agency } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import type { ForwardLetter, ForwardPetitions, PetitionId, SubmitLetter } from '#voters'
import { orNull } from '../shared/typed.ts'

export const FORWARD_WAYS = ['submit', 'signed'] as const
export type ForwardWay = (typeof FORWARD_WAYS)[number]

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
  /** Drawn up here and submitted for approval, or signed outside already. */
  readonly way: ForwardWay
  readonly note: string
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
    way: 'submit',
    note: '',
    number: '',
    date: null,
    signer: '',
    files: [],
  }
}

/** A letter that came back, to be changed and submitted again. */
export function letterValues({ petitions, agency, assigned, person, work }: ForwardLetter): ForwardValues {
  return {
    ...emptyLetter(petitions.map(({ id }) => id)),
    agency: agency.id,
    assigned: assigned?.id ?? '',
    personName: person?.name ?? '',
    personTitle: person?.title ?? '',
    work: work ?? '',
  }
}

/** Who answers for the letter: the head of the agency unless another is written. */
export function responsible(values: ForwardValues, answering: Agency | undefined): ResponsiblePerson | null {
  if (values.personName.trim() !== '') return { name: values.personName, title: values.personTitle }
  const head = answering?.head
  return head === null || head === undefined ? null : { name: head.fullName, title: head.title }
}

/** What is typed as the API takes it; the head is found by the server, on the day of the letter. */
function forwarding(values: ForwardValues) {
  return {
    petitions: [...values.picked],
    agency: values.agency as ForwardPetitions['agency'],
    assigned: orNull(values.assigned) as ForwardPetitions['assigned'],
    person: values.personName.trim() === '' ? null : { name: values.personName, title: values.personTitle },
    work: values.picked.length === 1 ? orNull(values.work) : null,
  }
}

/** The letter to be drawn up and submitted. */
export function submitCommand(values: ForwardValues): SubmitLetter {
  return { ...forwarding(values), note: orNull(values.note) }
}

/** The letter that was signed outside. */
export function forwardCommand(values: ForwardValues): ForwardPetitions {
  const [file] = values.files
  return {
    ...forwarding(values),
    letter: {
      number: values.number,
      date: values.date as CalendarDate,
      signer: values.signer,
      file: file?.id as ForwardPetitions['letter']['file'],
    },
  }
}
