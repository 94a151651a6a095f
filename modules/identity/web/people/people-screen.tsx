import type { CouncilPerson } from '#identity'
import { formatInstant } from '#platform/calendar'
import { matches } from '#platform/text'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  ErrorState,
  FilterBar,
  PageHeader,
  problemOf,
  StatusBadge,
  type Tone,
  useGo,
  useLocale,
  useMyCouncil,
  useUrlState,
  useWords,
} from '#platform/ui'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconUserPlus, IconUsersGroup } from '@tabler/icons-react'
import { peopleQuery } from '../shared/people.queries.ts'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { paths } from '../shared/paths.ts'
import { PersonDrawer } from './person-drawer.tsx'

const STATES = ['active', 'withoutRole', 'disabled'] as const
type PersonState = (typeof STATES)[number]

const tones: Readonly<Record<PersonState, Tone>> = { active: 'resolved', withoutRole: 'dueSoon', disabled: 'neutral' }

function stateOf({ disabled, roles }: CouncilPerson): PersonState {
  if (disabled) return 'disabled'
  return roles.some(({ current }) => current) ? 'active' : 'withoutRole'
}

/** "Người dùng": the accounts of the council's people, and what its office does with them. */
export function PeopleScreen() {
  const t = useWords(PEOPLE_WORDS)
  const go = useGo()
  const { id: council } = useMyCouncil()
  const [{ q = '', state, open }, ask] = useUrlState()
  const people = useQuery(peopleQuery(council))
  const columns = usePeopleColumns()
  if (people.isError && problemOf(people.error).status === 403) return <ErrorState error={people.error} />
  const shown = (people.data ?? []).filter(
    (person) =>
      (state === undefined || stateOf(person) === state) &&
      (q === '' || matches(`${person.displayName} ${person.loginName} ${titlesOf(person)}`, q)),
  )
  return (
    <>
      <PageHeader
        title={t('people.title')}
        lead={t('people.lead')}
        action={
          <Button leftSection={<IconUserPlus size={20} />} onClick={() => go(paths.invite)}>
            {t('people.invite')}
          </Button>
        }
      />
      <FilterBar
        subject={t('people.subject')}
        search={{ value: q, label: t('people.search'), onChange: (text) => ask({ q: text === '' ? undefined : text }) }}
        filters={[
          {
            id: 'state',
            label: t('people.state'),
            value: state,
            options: STATES.map((value) => ({ value, label: t(`people.states.${value}`) })),
          },
        ]}
        onChange={(id, value) => ask({ [id]: value })}
      />
      <DataTable
        caption={t('people.title')}
        columns={columns}
        rows={shown}
        rowKey={({ account }) => account}
        rowName={({ displayName }) => displayName}
        onOpen={({ account }) => ask({ open: account })}
        loading={people.isPending}
        error={people.error}
        onRetry={() => void people.refetch()}
        empty={
          <EmptyState
            icon={IconUsersGroup}
            title={t('people.empty')}
            action={<AppLink to={paths.invite}>{t('people.invite')}</AppLink>}
          >
            {t('people.emptyDetail')}
          </EmptyState>
        }
      />
      <PersonDrawer
        person={people.data?.find(({ account }) => account === open)}
        onClose={() => ask({ open: undefined })}
      />
    </>
  )
}

function usePeopleColumns(): Column<CouncilPerson>[] {
  const t = useWords(PEOPLE_WORDS)
  const locale = useLocale()
  return [
    { id: 'name', header: t('people.columns.name'), onCard: 'title', cell: ({ displayName }) => displayName },
    { id: 'titles', header: t('people.columns.titles'), cell: titlesOf },
    { id: 'loginName', header: t('people.columns.loginName'), cell: ({ loginName }) => loginName },
    {
      id: 'state',
      header: t('people.columns.state'),
      cell: (person) => (
        <StatusBadge tone={tones[stateOf(person)]}>{t(`people.states.${stateOf(person)}`)}</StatusBadge>
      ),
    },
    {
      id: 'seen',
      header: t('people.columns.seen'),
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? t('people.never') : formatInstant(lastSeenAt, locale)),
    },
  ]
}

/** The titles held now; of who holds none any more, the last. */
export function titlesOf({ roles }: CouncilPerson): string {
  const now = roles.filter(({ current }) => current)
  return (now.length > 0 ? now : roles.slice(0, 1)).map(({ title }) => title).join(' · ')
}
