import type { TrailEntry } from '#audit'
import {
  DataTable,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  problemOf,
  useKeysetList,
  useLocale,
  useMyCouncil,
} from '#platform/ui'
import { IconListDetails } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trailKey, trailPage } from './audit.queries.ts'
import { ChainPanel } from './chain-panel.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import { type ModulesWords, type NamingModule, wordsOfModules } from './module-words.ts'
import { trailColumns } from './trail-columns.tsx'
import { TrailFilters } from './trail-filters.tsx'
import { useTrailWords } from './trail-words.ts'
import { useAskedActs } from './use-asked-acts.ts'

/** "Nhật ký hoạt động": the trail in the words of these modules. */
export const trailScreen = (modules: () => readonly NamingModule[]) =>
  function TrailScreen() {
    const language = useLocale()
    const named = useQuery({
      queryKey: ['audit', 'words', language],
      queryFn: () => wordsOfModules(modules(), language),
      staleTime: Infinity,
    })
    if (named.isError) return <ErrorState error={named.error} onRetry={() => void named.refetch()} />
    return named.data === undefined ? <LoadingState /> : <Trail named={named.data} />
  }

/** Every act in the council, newest first, and the proof that nobody changed one. */
function Trail({ named }: { readonly named: ModulesWords }) {
  const { id: council } = useMyCouncil()
  const words = useTrailWords(council, named)
  const { t } = words
  const { asked, ask, filtered } = useAskedActs()
  const list = useKeysetList(trailKey(council, asked), (after) => trailPage(council, asked, after))
  const [open, setOpen] = useState<TrailEntry>()
  if (list.error !== undefined && problemOf(list.error).status === 403) return <ErrorState error={list.error} />
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ChainPanel council={council} />
      <TrailFilters words={words} />
      <DataTable
        {...list}
        caption={t('title')}
        columns={trailColumns(words)}
        rowKey={({ id }) => id}
        rowName={(entry) => `${words.act(entry.kind)}, ${words.when(entry.at)}`}
        onOpen={setOpen}
        empty={
          <EmptyState icon={IconListDetails} title={t(filtered ? 'emptyFiltered' : 'empty')}>
            {t(filtered ? 'emptyFilteredDetail' : 'emptyDetail')}
          </EmptyState>
        }
      />
      <EntryDrawer
        entry={open}
        words={words}
        onClose={() => setOpen(undefined)}
        onSubject={(subject) => {
          setOpen(undefined)
          ask({ subject })
        }}
      />
    </>
  )
}
