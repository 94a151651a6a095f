import { MultiSelect } from '@mantine/core'
import { type Delegate, DELEGATION_FORMS } from '#approvals'
import { type CalendarDate, systemClock, today } from '#platform/calendar'
import {
  ChoiceField,
  DateField,
  Dialog,
  Form,
  LoadingState,
  tellDone,
  TextField,
  useForm,
  useMe,
  useMyCouncil,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useApprovalActs } from '../approvals.commands.ts'
import { kindsQuery, peopleQuery } from '../approvals.queries.ts'
import { setsChains } from '../shared/offered.ts'
import { useApprovalWords } from '../shared/words.ts'

interface Values {
  readonly from: string
  readonly to: string
  readonly form: string
  readonly startsOn: CalendarDate | null
  readonly endsOn: CalendarDate | null
  readonly kinds: readonly string[]
  readonly basis: string
}

/** Who delegates, to whom, in which form, from when to when, for which papers. A leader delegates the own post; the office records any. */
export function DelegateDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, label, named } = useApprovalWords()
  const me = useMe()
  const { id: council } = useMyCouncil()
  const { delegate } = useApprovalActs()
  const people = useQuery(peopleQuery(council))
  const kinds = useQuery(kindsQuery(council))
  const office = setsChains(me)
  const start: Values = {
    from: office ? '' : me.as.assignment,
    to: '',
    form: 'KT',
    startsOn: today(systemClock),
    endsOn: null,
    kinds: [],
    basis: '',
  }
  const form = useForm<Values, unknown>({
    key: 'approvals/delegate',
    start,
    send: ({ basis, ...typed }) => delegate({ ...typed, basis: basis.trim() === '' ? null : basis } as Delegate),
    onSent: () => {
      tellDone({ message: t('done.delegated') })
      onClose()
    },
  })
  if (people.data === undefined || kinds.data === undefined) return <LoadingState lines={2} />
  const givers = people.data.filter(({ assignment }) => office || assignment === me.as.assignment)
  const takers = new Map(people.data.map(({ account, name, title }) => [account, `${name}, ${title}`]))
  return (
    <Dialog title={t('delegations.add')} onClose={onClose}>
      <Form form={form} submit={t('delegations.add')}>
        <ChoiceField
          form={form}
          name="from"
          label={t('delegations.from')}
          required
          options={givers.map(({ assignment, name, title }) => ({ value: assignment, label: `${name}, ${title}` }))}
        />
        <ChoiceField
          form={form}
          name="to"
          label={t('delegations.to')}
          required
          options={[...takers].map(([value, name]) => ({ value, label: name }))}
        />
        <ChoiceField
          form={form}
          name="form"
          label={t('delegations.form')}
          required
          options={DELEGATION_FORMS.map((value) => ({ value, label: label(`forms.${value}`) }))}
        />
        <DateField form={form} name="startsOn" label={t('delegations.startsOn')} required />
        <DateField form={form} name="endsOn" label={t('delegations.endsOn')} required />
        <MultiSelect
          size="md"
          name="kinds"
          label={t('delegations.kinds')}
          description={t('delegations.kindsHelp')}
          {...(form.values.kinds.length === 0 && { placeholder: t('delegations.allKinds') })}
          data={kinds.data.map(({ kind, name }) => ({ value: kind, label: named(name) }))}
          value={[...form.values.kinds]}
          onChange={(chosen) => form.set('kinds', chosen)}
          error={form.errors['kinds']}
          clearable
        />
        <TextField form={form} name="basis" label={t('delegations.basis')} help={t('delegations.basisHelp')} />
      </Form>
    </Dialog>
  )
}
