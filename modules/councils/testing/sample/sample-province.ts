import type { AgencyId, CouncilId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import type { Tables, Tx } from '#platform/db'
import { searchKey, sortKey } from '#platform/text'
import { bySystem } from '#audit'
import { record } from '#audit/server'
import type { Unit } from '#councils'
import { councilName } from '../../server/open-council.ts'
import { listUnits } from '../../server/units.store.ts'
import { COMMUNE_AGENCIES, PROVINCE_AGENCIES, type SampleAgency } from './agencies.ts'
import { Chance, sampleId } from './chance.ts'
import { addComposition, type SampleCouncil } from './composition.ts'
import { inventName } from './people.ts'
import { SampleRows } from './rows.ts'

const PROVINCE_CODE = '24'
const PROVINCE_SEATS = 85
const COMMUNE_SEATS = 2235
const KHOA = { province: 20, commune: 2 } as const
const FIRST_SESSION = { province: '2026-04-08', commune: '2026-04-02' } as const

const ORDER: readonly (keyof Tables)[] = [
  'platform.council_scope',
  'councils.council',
  'councils.term',
  'councils.election_unit',
  'councils.polling_area',
  'councils.person',
  'councils.person_sensitive',
  'councils.mandate',
  'councils.mandate_event',
  'councils.body',
  'councils.body_seat',
  'councils.body_election_unit',
  'councils.post',
  'councils.agency',
  'councils.agency_field',
  'councils.agency_head',
]

export interface SampleProvince {
  readonly province: CouncilId
  readonly communes: readonly { readonly id: CouncilId; readonly unit: Unit }[]
  /** The province's agencies by short name; a commune's committee by the name of its unit. */
  readonly agencies: ReadonlyMap<string, AgencyId>
  /** Which of the province's agencies is competent in a field. */
  readonly agencyOfField: ReadonlyMap<string, AgencyId>
}

/**
 * Bắc Ninh 2026-2031 as the plan describes it: 85 province delegates and 2,235 in 99 communes, with bodies and agencies.
 * The people are invented; the same ones at every run.
 */
export async function seedSampleProvince(tx: Tx): Promise<SampleProvince> {
  const province = (await listUnits(tx, null, calendarDate(FIRST_SESSION.province))).find(
    ({ code }) => code === PROVINCE_CODE,
  )
  if (!province) throw new Error('The registry holds Bắc Ninh.')
  const units = await listUnits(tx, province.id, calendarDate(FIRST_SESSION.commune))
  const rows = new SampleRows()
  const provinceId = sampleId<CouncilId>('council', province.code)
  addCouncil(rows, province, provinceId, null)
  addComposition(rows, {
    id: provinceId,
    level: 'province',
    seats: PROVINCE_SEATS,
    ordinal: KHOA.province,
    startsOn: FIRST_SESSION.province,
    hasVacancy: true,
  })
  const communes = units.map((unit, index) => {
    const id = sampleId<CouncilId>('council', unit.code)
    addCouncil(rows, unit, id, provinceId)
    addComposition(rows, sampleCommune(id, index, units.length))
    return { id, unit }
  })
  const agencies = addAgencies(rows, provinceId, province, communes)
  await rows.write(tx, ORDER)
  await recordOpening(tx, [provinceId, ...communes.map(({ id }) => id)])
  const agencyOfField = new Map(
    PROVINCE_AGENCIES.flatMap(({ short, fields }) => fields.map((field) => [field, agencies.get(short)!] as const)),
  )
  return { province: provinceId, communes, agencies, agencyOfField }
}

function sampleCommune(id: CouncilId, index: number, communes: number): SampleCouncil {
  const seats = Math.floor(COMMUNE_SEATS / communes) + (index < COMMUNE_SEATS % communes ? 1 : 0)
  return {
    id,
    level: 'commune',
    seats,
    ordinal: KHOA.commune,
    startsOn: FIRST_SESSION.commune,
    hasVacancy: index % 7 === 3,
  }
}

function addCouncil(rows: SampleRows, unit: Unit, id: CouncilId, superior: CouncilId | null): void {
  const name = councilName(unit)
  rows.add('platform.council_scope', { council_id: id, superior_id: superior, level: unit.level, name })
  rows.add('councils.council', { council_id: id, unit_id: unit.id, level: unit.level, name, superior_id: superior })
}

function addAgencies(
  rows: SampleRows,
  provinceId: CouncilId,
  province: Unit,
  communes: readonly { readonly id: CouncilId; readonly unit: Unit }[],
): Map<string, AgencyId> {
  const chance = new Chance('agencies')
  const taken = new Set<string>()
  const ids = new Map<string, AgencyId>()
  const add = (council: CouncilId, unit: Unit, agency: SampleAgency) => {
    const name = agency.name.replace('{unit}', `${unit.fullName.charAt(0).toLowerCase()}${unit.fullName.slice(1)}`)
    const id = sampleId<AgencyId>(council, 'agency', agency.short)
    rows.add('councils.agency', {
      council_id: council,
      id,
      kind: agency.kind,
      name,
      short_name: agency.short,
      parent_id: agency.through ? sampleId(council, 'agency', agency.through) : null,
      unit_id: agency.kind === 'peoplesCommittee' || agency.kind === 'communeCommittee' ? unit.id : null,
      starts_on: '2025-07-01',
      sort_key: sortKey(name),
      search_key: searchKey(name),
    })
    for (const field of agency.fields) rows.add('councils.agency_field', { council_id: council, agency_id: id, field })
    rows.add('councils.agency_head', {
      council_id: council,
      id: sampleId(id, 'head'),
      agency_id: id,
      full_name: inventName(chance, taken, 22).fullName,
      title: agency.headTitle,
      capacity: 'head',
      starts_on: '2025-07-01',
    })
    return id
  }
  for (const agency of PROVINCE_AGENCIES) ids.set(agency.short, add(provinceId, province, agency))
  for (const { unit } of communes) {
    const committee = {
      kind: 'communeCommittee',
      name: 'Ủy ban nhân dân {unit}',
      short: `UBND ${unit.fullName}`,
      headTitle: 'Chủ tịch UBND',
      fields: ['other'],
    }
    ids.set(unit.name, add(provinceId, unit, committee))
  }
  for (const { id, unit } of communes) {
    taken.clear()
    for (const agency of COMMUNE_AGENCIES) add(id, unit, agency)
  }
  return ids
}

/** One entry a council on its own trail, as an office's import of its register leaves one. */
async function recordOpening(tx: Tx, councils: readonly CouncilId[]): Promise<void> {
  const actor = bySystem('sample-province')
  await Promise.all(
    councils.map((council) =>
      record(tx, actor, {
        kind: 'councils.register-imported',
        council,
        subject: { kind: 'councils/council', id: council },
        after: { register: 'delegates' },
      }),
    ),
  )
}
