import type { ChangePerson, EducationLevel, Person, PoliticalTheoryLevel, SensitivePerson, Sex } from '#councils'
import type { CalendarDate } from '#platform/calendar'

/** What the fields of a person hold while they are typed; the names are the paths in the command, where refusals point. */
export interface PersonValues {
  readonly fullName: string
  readonly sex: string
  readonly bornOn: CalendarDate | null
  readonly hometown: string
  readonly occupation: string
  readonly workplace: string
  readonly position: string
  readonly partyMember: string
  readonly education: string
  readonly specialisation: string
  readonly politicalTheory: string
  readonly 'sensitive.ethnicity': string
  readonly 'sensitive.religion': string
  readonly 'sensitive.residence': string
  readonly 'sensitive.phone': string
  readonly 'sensitive.email': string
}

/** What stands apart in the register is kept apart here, too: drafts on the device are without it. */
export const PRIVATE_FIELDS = [
  'sensitive.ethnicity',
  'sensitive.religion',
  'sensitive.residence',
  'sensitive.phone',
  'sensitive.email',
] as const satisfies readonly (keyof PersonValues)[]

export const noPerson: PersonValues = {
  fullName: '',
  sex: '',
  bornOn: null,
  hometown: '',
  occupation: '',
  workplace: '',
  position: '',
  partyMember: '',
  education: '',
  specialisation: '',
  politicalTheory: '',
  'sensitive.ethnicity': '',
  'sensitive.religion': '',
  'sensitive.residence': '',
  'sensitive.phone': '',
  'sensitive.email': '',
}

export function personValues(person: Person, sensitive: SensitivePerson | null): PersonValues {
  return {
    fullName: person.fullName,
    sex: person.sex,
    bornOn: person.bornOn,
    hometown: person.hometown ?? '',
    occupation: person.occupation ?? '',
    workplace: person.workplace ?? '',
    position: person.position ?? '',
    partyMember: person.partyMember ? 'true' : 'false',
    education: person.education ?? '',
    specialisation: person.specialisation ?? '',
    politicalTheory: person.politicalTheory ?? '',
    'sensitive.ethnicity': sensitive?.ethnicity ?? '',
    'sensitive.religion': sensitive?.religion ?? '',
    'sensitive.residence': sensitive?.residence ?? '',
    'sensitive.phone': sensitive?.phone ?? '',
    'sensitive.email': sensitive?.email ?? '',
  }
}

type PersonCommand = Omit<ChangePerson, 'version'>

/** The facts as the command takes them; what wasn't chosen is refused by the contract, at its field. */
export function personCommand(values: PersonValues): PersonCommand {
  return {
    fullName: values.fullName,
    sex: values.sex as Sex,
    bornOn: values.bornOn,
    hometown: orNull(values.hometown),
    occupation: orNull(values.occupation),
    workplace: orNull(values.workplace),
    position: orNull(values.position),
    partyMember: chosen(values.partyMember) as boolean,
    education: orNull(values.education) as EducationLevel | null,
    specialisation: orNull(values.specialisation),
    politicalTheory: orNull(values.politicalTheory) as PoliticalTheoryLevel | null,
    sensitive: {
      ethnicity: orNull(values['sensitive.ethnicity']),
      religion: orNull(values['sensitive.religion']),
      residence: orNull(values['sensitive.residence']),
      phone: orNull(values['sensitive.phone']),
      email: orNull(values['sensitive.email']),
    },
  }
}

/** An empty field is nothing, never an empty text. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text
}

function chosen(text: string): boolean | undefined {
  return text === '' ? undefined : text === 'true'
}
