import type { CalendarDate } from '#platform/calendar'
import type { AddPetition, Petition, PetitionLink, SourceKind } from '#voters'
import { orNull } from '../shared/typed.ts'

/** A petition as it is typed. */
export interface PetitionValues {
  readonly content: string
  readonly sourceKind: string
  readonly meeting: string
  readonly receivedOn: CalendarDate | null
  readonly competence: string
  readonly field: string
  readonly unit: string
  readonly collective: boolean
  readonly summary: string
  readonly publishable: boolean
  /** The earlier petition that this one repeats. */
  readonly repeatOf: PetitionLink | null
  readonly voterName: string
  readonly voterAddress: string
  readonly voterPhone: string
}

export function emptyPetition(receivedOn: CalendarDate): PetitionValues {
  return {
    content: '',
    sourceKind: 'receivedDirectly',
    meeting: '',
    receivedOn,
    competence: '',
    field: '',
    unit: '',
    collective: false,
    summary: '',
    publishable: false,
    repeatOf: null,
    voterName: '',
    voterAddress: '',
    voterPhone: '',
  }
}

export function valuesOf(petition: Petition): PetitionValues {
  return {
    content: petition.content,
    sourceKind: petition.sourceKind,
    meeting: petition.meeting?.id ?? '',
    receivedOn: petition.receivedOn,
    competence: petition.competence ?? '',
    field: petition.field ?? '',
    unit: petition.unit?.id ?? '',
    collective: petition.collective,
    summary: petition.summary ?? '',
    publishable: petition.publishable,
    repeatOf: petition.repeatOf,
    voterName: petition.voter?.fullName ?? '',
    voterAddress: petition.voter?.address ?? '',
    voterPhone: petition.voter?.phone ?? '',
  }
}

/** What is typed as the API takes it; who the voter is only where something of it was written down. */
export function petitionCommand(values: PetitionValues): AddPetition {
  const voter = {
    fullName: orNull(values.voterName),
    address: orNull(values.voterAddress),
    phone: orNull(values.voterPhone),
  }
  return {
    content: values.content,
    summary: orNull(values.summary),
    publishable: values.publishable,
    sourceKind: values.sourceKind as SourceKind,
    receivedOn: values.receivedOn as CalendarDate,
    meeting: orNull(values.meeting) as AddPetition['meeting'],
    unit: orNull(values.unit) as AddPetition['unit'],
    competence: orNull(values.competence) as AddPetition['competence'],
    field: orNull(values.field) as AddPetition['field'],
    collective: values.collective,
    repeatOf: values.repeatOf?.id ?? null,
    voter: Object.values(voter).some((fact) => fact !== null) ? voter : null,
  }
}
