import type { Agency, AgencyKind, FieldCode } from '#councils'
import type { CalendarDate } from '#platform/calendar'

/** What the fields of an agency hold while they are typed. */
export interface AgencyValues {
  readonly kind: string
  readonly name: string
  readonly shortName: string
  readonly parent: string
  readonly fields: readonly string[]
  readonly startsOn: CalendarDate | null
}

export const noAgency: AgencyValues = { kind: '', name: '', shortName: '', parent: '', fields: [], startsOn: null }

export function agencyValues(agency: Agency): AgencyValues {
  const { kind, name, shortName, parent, fields, startsOn } = agency
  return { kind, name, shortName: shortName ?? '', parent: parent ?? '', fields, startsOn }
}

/** The facts as the commands take them; what wasn't chosen is refused by the contract, at its field. */
export function agencyFacts(values: AgencyValues, unit: Agency['unit']) {
  return {
    kind: values.kind as AgencyKind,
    name: values.name,
    shortName: values.shortName === '' ? null : values.shortName,
    parent: values.parent === '' ? null : (values.parent as Agency['id']),
    unit,
    fields: values.fields as FieldCode[],
    startsOn: values.startsOn,
  }
}
