import { type AgencyDetail, HEAD_CAPACITIES, type HeadCapacity } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { ChoiceField, DateField, Form, tellDone, TextField, useForm, VersionConflict } from '#platform/ui'
import { useCouncilCommands } from '../councils.commands.ts'
import { useCouncilWords } from '../shared/labels.ts'

interface Values {
  readonly fullName: string
  readonly title: string
  readonly capacity: string
  readonly startsOn: CalendarDate | null
}

/** Thay thủ trưởng: the one before ends on that day; both stay in the history. */
export function ChangeHeadForm({ agency, onDone }: { readonly agency: AgencyDetail; readonly onDone: () => void }) {
  const { t, label } = useCouncilWords()
  const { changeAgencyHead } = useCouncilCommands()
  const form = useForm<Values, unknown>({
    key: `councils/agency-head/${agency.id}@${agency.version}`,
    start: { fullName: '', title: agency.head?.title ?? '', capacity: 'head', startsOn: null },
    send: ({ fullName, title, capacity, startsOn }) =>
      changeAgencyHead(agency.id, {
        version: agency.version,
        fullName,
        title,
        capacity: capacity as HeadCapacity,
        startsOn: startsOn as CalendarDate,
      }),
    onSent: () => {
      tellDone({ message: t('agencies.headChanged', { name: form.values.fullName }) })
      onDone()
    },
  })
  return (
    <>
      <VersionConflict problem={form.problem} onLook={onDone} />
      <Form form={form} submit={label('agency.changeHead')}>
        <TextField form={form} name="fullName" label={label('personFields.fullName')} required />
        <TextField
          form={form}
          name="title"
          label={t('agencies.headTitle')}
          help={t('agencies.headTitleHelp')}
          required
        />
        <ChoiceField
          form={form}
          name="capacity"
          label={t('agencies.capacity')}
          required
          options={HEAD_CAPACITIES.map((value) => ({ value, label: label(`headCapacities.${value}`) }))}
        />
        <DateField form={form} name="startsOn" label={t('agencies.headFrom')} required />
      </Form>
    </>
  )
}
