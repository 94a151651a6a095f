import type { CalendarDate } from '#platform/calendar'
import { BackLink, DateField, Form, PageHeader, tellDone, TextField, useForm, useGo, useMyCouncil } from '#platform/ui'
import { useCouncilCommands } from '../councils.commands.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { AgencyFields } from './agency-fields.tsx'
import { agencyFacts, type AgencyValues, noAgency } from './agency-values.ts'
import styles from './agencies.module.css'

interface Values extends AgencyValues {
  readonly 'head.fullName': string
  readonly 'head.title': string
  readonly 'head.startsOn': CalendarDate | null
}

/** Thêm cơ quan, with its head where it is known. */
export function AddAgencyScreen() {
  const { t, label } = useCouncilWords()
  const go = useGo()
  const { id: council } = useMyCouncil()
  const { addAgency } = useCouncilCommands()
  const form = useForm<Values, { readonly agency: string }>({
    key: `councils/agency/new/${council}`,
    start: { ...noAgency, 'head.fullName': '', 'head.title': '', 'head.startsOn': null },
    send: (values) => addAgency({ ...agencyFacts(values, null), head: headOf(values) }),
    onSent: ({ agency }) => {
      tellDone({ message: t('agencies.added', { name: form.values.name }) })
      go(`${paths.agencies}?agency=${agency}`)
    },
  })
  return (
    <>
      <BackLink to={paths.agencies}>{t('agencies.title')}</BackLink>
      <PageHeader title={label('agency.add')} />
      <Form form={form} submit={label('agency.add')}>
        <AgencyFields form={{ ...form }} />
        <fieldset className={styles.group}>
          <legend>{label('agency.head')}</legend>
          <TextField
            form={form}
            name="head.fullName"
            label={label('personFields.fullName')}
            help={t('agencies.headLater')}
          />
          <TextField form={form} name="head.title" label={t('agencies.headTitle')} help={t('agencies.headTitleHelp')} />
          <DateField form={form} name="head.startsOn" label={t('agencies.headFrom')} />
        </fieldset>
      </Form>
    </>
  )
}

function headOf(values: Values) {
  const fullName = values['head.fullName']
  if (fullName.trim() === '') return null
  return {
    fullName,
    title: values['head.title'],
    capacity: 'head' as const,
    startsOn: values['head.startsOn'] as CalendarDate,
  }
}
