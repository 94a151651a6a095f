import type { AgencyDetail } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { DateField, Form, tellDone, useForm, VersionConflict } from '#platform/ui'
import { useState } from 'react'
import { useCouncilCommands } from '../councils.commands.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { AgencyFields } from './agency-fields.tsx'
import { agencyFacts, agencyValues, type AgencyValues } from './agency-values.ts'

interface Values extends AgencyValues {
  readonly endedOn: CalendarDate | null
}

/** Sửa cơ quan; with a day of its end when it is no more. */
export function ChangeAgencyForm({ agency, onDone }: { readonly agency: AgencyDetail; readonly onDone: () => void }) {
  const { t } = useCouncilWords()
  const { changeAgency } = useCouncilCommands()
  const [opened] = useState(agency)
  const before: Values = { ...agencyValues(opened), endedOn: opened.endedOn }
  const send = (version: number, values: Values) =>
    changeAgency(opened.id, { version, ...agencyFacts(values, opened.unit), endedOn: values.endedOn })
  const form = useForm<Values, { readonly version: number }>({
    key: `councils/agency/${opened.id}@${opened.version}`,
    start: before,
    send: (values) => send(opened.version, values),
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
  return (
    <>
      <VersionConflict problem={form.problem} onLook={onDone} />
      <Form form={form} submit={t('agencies.submitChange')}>
        <AgencyFields form={{ ...form }} self={opened.id} />
        <DateField form={form} name="endedOn" label={t('agencies.endedOn')} />
      </Form>
    </>
  )
}
