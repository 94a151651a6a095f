import type { Agency, AgencyDetail } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { ConflictState, DateField, Form, tellDone, useForm, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useCouncilCommands } from '../councils.commands.ts'
import { allAgenciesQuery } from '../councils.queries.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { AgencyFields } from './agency-fields.tsx'
import { agencyFacts, agencyValues, type AgencyValues } from './agency-values.ts'
import { useFieldNames } from './field-names.ts'

interface Values extends AgencyValues {
  readonly endedOn: CalendarDate | null
}

/** Sửa cơ quan; with a day of its end when it is no more. */
export function ChangeAgencyForm({ agency, onDone }: { readonly agency: AgencyDetail; readonly onDone: () => void }) {
  const { t } = useCouncilWords()
  const { changeAgency } = useCouncilCommands()
  const [opened] = useState(agency)
  const seen = useRef(opened.version)
  const before: Values = { ...agencyValues(opened), endedOn: opened.endedOn }
  const send = (version: number, values: Values) =>
    changeAgency(opened.id, { version, ...agencyFacts(values, opened.unit), endedOn: values.endedOn })
  const form = useForm<Values, { readonly version: number }>({
    key: `councils/agency/${opened.id}@${opened.version}`,
    start: before,
    send: (values) => send(seen.current, values),
    onSent: ({ version }) => {
      tellDone({
        message: t('agencies.changed', { name: form.values.name }),
        undo: async () => {
          await send(version, before)
        },
      })
      onDone()
    },
  })
  const versions = form.problem?.versions
  if (versions !== undefined) {
    const current = versions.current as Agency
    return (
      <BothAgencies
        yours={{ ...agencyFacts(form.values, opened.unit), endedOn: form.values.endedOn }}
        current={current}
        onTakeCurrent={() => {
          form.drop()
          onDone()
        }}
        onKeepMine={() => {
          seen.current = current.version
          void form.submit({})
        }}
      />
    )
  }
  return (
    <Form form={form} submit={t('agencies.submitChange')}>
      <AgencyFields form={{ ...form }} self={opened.id} />
      <DateField form={form} name="endedOn" label={t('agencies.endedOn')} />
    </Form>
  )
}

type Compared = Pick<Agency, 'name' | 'shortName' | 'kind' | 'parent' | 'fields' | 'startsOn' | 'endedOn'>

interface BothAgenciesProps {
  readonly yours: Compared
  readonly current: Compared
  readonly onTakeCurrent: () => void
  readonly onKeepMine: () => void
}

/** What was typed beside what another wrote meanwhile. */
function BothAgencies(props: BothAgenciesProps) {
  const { t, label, day } = useCouncilWords()
  const { id: council } = useMyCouncil()
  const agencies = useQuery(allAgenciesQuery(council))
  const nameOf = useFieldNames()
  const agencyName = (id: string | null) => agencies.data?.find((agency) => agency.id === id)?.name ?? ''
  return (
    <ConflictState<Compared>
      {...props}
      fields={[
        { label: t('agencies.name'), read: ({ name }) => name },
        { label: t('agencies.shortName'), read: ({ shortName }) => shortName ?? '' },
        { label: t('agencies.kind'), read: ({ kind }) => label(`agencyKinds.${kind}`) },
        { label: t('agencies.parent'), read: ({ parent }) => agencyName(parent) },
        { label: label('agency.fields'), read: ({ fields }) => fields.map(nameOf).toSorted().join(', ') },
        { label: t('agencies.startsOn'), read: ({ startsOn }) => (startsOn === null ? '' : day(startsOn)) },
        { label: t('agencies.endedOn'), read: ({ endedOn }) => (endedOn === null ? '' : day(endedOn)) },
      ]}
    />
  )
}
