import type { PlanHandover } from '#identity'
import { type CalendarDate, formatDate, isAfter, systemClock, today } from '#platform/calendar'
import {
  BackLink,
  CapacityChoice,
  ChoiceField,
  DateField,
  ErrorState,
  Form,
  LoadingState,
  PageHeader,
  Panel,
  tellDone,
  useCapacityChoice,
  useForm,
  useGo,
  useLocale,
  useMyCouncil,
  useUrlState,
  useWords,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { openWorkQuery, peopleQuery } from '../shared/people.queries.ts'
import { usePeopleCommands } from '../shared/people.commands.ts'
import styles from '../shared/people.module.css'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { paths } from '../shared/paths.ts'
import { OFFICE } from '../shared/office.ts'
import { titlesOf } from '../people/people-screen.tsx'
import { ItemList } from './item-list.tsx'

interface TypedHandover {
  readonly from: string
  readonly to: string
  readonly onDay: CalendarDate | null
}

/** From whom, to whom, on which day; the list stands beside the form before anything changes hands. */
export function HandOverScreen() {
  const t = useWords(PEOPLE_WORDS)
  const { id: council } = useMyCouncil()
  const people = useQuery(peopleQuery(council))
  return (
    <>
      <BackLink to={paths.handovers}>{t('back.handovers')}</BackLink>
      <PageHeader title={t('handovers.new')} lead={t('handovers.lead')} />
      {people.isError && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <LoadingState />}
      {people.data && (
        <HandOverForm
          givers={people.data.map((person) => ({ value: person.account, label: labelOf(person) }))}
          takers={people.data
            .filter(({ disabled, roles }) => !disabled && roles.some(({ current }) => current))
            .map((person) => ({ value: person.account, label: labelOf(person) }))}
        />
      )}
    </>
  )
}

const labelOf = (person: Parameters<typeof titlesOf>[0]) => `${person.displayName}, ${titlesOf(person)}`

type Options = readonly { readonly value: string; readonly label: string }[]

function HandOverForm({ givers, takers }: { readonly givers: Options; readonly takers: Options }) {
  const t = useWords(PEOPLE_WORDS)
  const locale = useLocale()
  const go = useGo()
  const { id: council } = useMyCouncil()
  const [{ from = '' }] = useUrlState()
  const { handOver } = usePeopleCommands()
  const day = today(systemClock)
  const capacity = useCapacityChoice(({ role }) => OFFICE.has(role))
  const form = useForm<TypedHandover, { readonly id: string; readonly onDay: CalendarDate }>({
    key: `identity/handover/${council}/${from}`,
    start: { from, to: '', onDay: day },
    send: async (typed) => {
      const plan = typed as PlanHandover
      return { ...(await handOver(plan, capacity.headers)), onDay: plan.onDay }
    },
    onSent: ({ id, onDay }) => {
      const later = isAfter(onDay, day)
      tellDone({ message: later ? t('handovers.planned', { day: formatDate(onDay, locale) }) : t('handovers.done') })
      go(paths.handover(id))
    },
  })
  const giver = form.values.from
  const open = useQuery({ ...openWorkQuery(council, giver), enabled: giver !== '' })
  const count = open.data?.length ?? 0
  return (
    <div className={styles.columns}>
      <Form form={form} submit={count === 0 ? t('handovers.new') : t('handovers.submit', { count })}>
        <ChoiceField form={form} name="from" label={t('handovers.from')} options={givers} required />
        <ChoiceField
          form={form}
          name="to"
          label={t('handovers.to')}
          help={t('handovers.toHelp')}
          options={takers.filter(({ value }) => value !== giver)}
          required
        />
        <DateField form={form} name="onDay" label={t('handovers.onDay')} help={t('handovers.onDayHelp')} required />
        <CapacityChoice choice={capacity} />
      </Form>
      <Panel title={giver === '' ? t('handovers.listOf') : t('handovers.list', { count })}>
        {giver === '' && <p className={styles.muted}>{t('handovers.choose')}</p>}
        {open.isError && <ErrorState error={open.error} onRetry={() => void open.refetch()} />}
        {open.isSuccess && count === 0 && <p className={styles.muted}>{t('handovers.nothing')}</p>}
        <ItemList items={open.data ?? []} />
      </Panel>
    </div>
  )
}
