import type { Handover } from '#identity'
import { formatDate } from '#platform/calendar'
import { formatCount } from '#platform/text'
import {
  type Column,
  DataTable,
  EmptyState,
  ErrorState,
  PageHeader,
  problemOf,
  StatusBadge,
  type Tone,
  useGo,
  useLocale,
  useMyCouncil,
  useWords,
} from '#platform/ui'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowsExchange } from '@tabler/icons-react'
import { handoversQuery } from '../shared/people.queries.ts'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { paths } from '../shared/paths.ts'
import { Ownerless } from './ownerless.tsx'

export const toneOfHandover: Readonly<Record<Handover['state'], Tone>> = {
  planned: 'dueSoon',
  done: 'resolved',
  cancelled: 'neutral',
  'not-done': 'overdue',
}

/** "Bàn giao công việc": what passed from whom to whom, and what has nobody any more. */
export function HandoversScreen() {
  const t = useWords(PEOPLE_WORDS)
  const go = useGo()
  const { id: council } = useMyCouncil()
  const handovers = useQuery(handoversQuery(council))
  const columns = useHandoverColumns()
  if (handovers.isError && problemOf(handovers.error).status === 403) return <ErrorState error={handovers.error} />
  return (
    <>
      <PageHeader
        title={t('handovers.title')}
        lead={t('handovers.lead')}
        action={
          <Button leftSection={<IconArrowsExchange size={20} />} onClick={() => go(paths.handOver)}>
            {t('handovers.new')}
          </Button>
        }
      />
      <Ownerless />
      <DataTable
        caption={t('handovers.title')}
        columns={columns}
        rows={handovers.data ?? []}
        rowKey={({ id }) => id}
        rowName={({ from, to }) => `${from.displayName} – ${to.displayName}`}
        onOpen={({ id }) => go(paths.handover(id))}
        loading={handovers.isPending}
        error={handovers.error}
        onRetry={() => void handovers.refetch()}
        empty={
          <EmptyState icon={IconArrowsExchange} title={t('handovers.empty')}>
            {t('handovers.emptyDetail')}
          </EmptyState>
        }
      />
    </>
  )
}

function useHandoverColumns(): Column<Handover>[] {
  const t = useWords(PEOPLE_WORDS)
  const locale = useLocale()
  return [
    { id: 'from', header: t('handovers.columns.from'), onCard: 'title', cell: ({ from }) => from.displayName },
    { id: 'to', header: t('handovers.columns.to'), cell: ({ to }) => to.displayName },
    { id: 'day', header: t('handovers.columns.day'), cell: ({ onDay }) => formatDate(onDay, locale) },
    {
      id: 'items',
      header: t('handovers.columns.items'),
      align: 'end',
      cell: ({ items }) => formatCount(items, locale),
    },
    {
      id: 'state',
      header: t('handovers.columns.state'),
      cell: ({ state }) => <StatusBadge tone={toneOfHandover[state]}>{t(`handovers.states.${state}`)}</StatusBadge>,
    },
  ]
}
