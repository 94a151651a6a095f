import { type Agency, type AgencyDetail, type AgencyHead, HEAD_CAPACITIES, type HeadCapacity } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { ChoiceField, ConflictState, DateField, Form, tellDone, TextField, useForm } from '#platform/ui'
import { useRef, useState } from 'react'
import { useCouncilCommands } from '../councils.commands.ts'
import { useCouncilWords } from '../shared/labels.ts'

interface Values {
  readonly fullName: string
  readonly title: string
  readonly capacity: string
  readonly startsOn: CalendarDate | null
}

/** Thay thủ trưởng: the one before ends on that day; both stay in the history. */
export function ChangeHeadForm({
  agency: shown,
  onDone,
}: {
  readonly agency: AgencyDetail
  readonly onDone: () => void
}) {
  const words = useCouncilWords()
  const { t, label } = words
  // As it was when the form opened: what another writes meanwhile is met on sending, not written over unseen.
  const [agency] = useState(shown)
  const seen = useRef(agency.version)
  const { changeAgencyHead } = useCouncilCommands()
  const form = useForm<Values, unknown>({
    key: `councils/agency-head/${agency.id}@${agency.version}`,
    start: { fullName: '', title: agency.head?.title ?? '', capacity: 'head', startsOn: null },
    send: (values) => changeAgencyHead(agency.id, { version: seen.current, ...headOf(values) }),
    onSent: () => {
      tellDone({ message: t('agencies.headChanged', { name: form.values.fullName }) })
      onDone()
    },
  })
  const versions = form.problem?.versions
  if (versions !== undefined) {
    const current = versions.current as Agency
    return (
      <ConflictState<Head>
        yours={headOf(form.values)}
        current={current.head ?? NOBODY}
        fields={comparedFields(words)}
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
    <Form form={form} submit={label('agency.changeHead')}>
      <TextField form={form} name="fullName" label={label('personFields.fullName')} required />
      <TextField form={form} name="title" label={t('agencies.headTitle')} help={t('agencies.headTitleHelp')} required />
      <ChoiceField
        form={form}
        name="capacity"
        label={t('agencies.capacity')}
        required
        options={HEAD_CAPACITIES.map((value) => ({ value, label: label(`headCapacities.${value}`) }))}
      />
      <DateField form={form} name="startsOn" label={t('agencies.headFrom')} required />
    </Form>
  )
}

type Head = Pick<AgencyHead, 'fullName' | 'title' | 'capacity'> & { readonly startsOn: CalendarDate | null }

const NOBODY: Head = { fullName: '', title: '', capacity: 'head', startsOn: null }

function headOf({ fullName, title, capacity, startsOn }: Values) {
  return { fullName, title, capacity: capacity as HeadCapacity, startsOn: startsOn as CalendarDate }
}

function comparedFields({ t, label, day }: ReturnType<typeof useCouncilWords>) {
  return [
    { label: label('personFields.fullName'), read: ({ fullName }: Head) => fullName },
    { label: t('agencies.headTitle'), read: ({ title }: Head) => title },
    { label: t('agencies.capacity'), read: ({ capacity }: Head) => label(`headCapacities.${capacity}`) },
    { label: t('agencies.headFrom'), read: ({ startsOn }: Head) => (startsOn === null ? '' : day(startsOn)) },
  ]
}
