import type { AuditEntry } from '#audit'
import { DataTable, EmptyState, ErrorState, PageHeader, problemOf, useKeysetList, useMyCouncil } from '#platform/ui'
import { IconListDetails } from '@tabler/icons-react'
import { useState } from 'react'
import { trailKey, trailPage } from './audit.queries.ts'
import { ChainPanel } from './chain-panel.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import { trailColumns } from './trail-columns.tsx'
import { TrailFilters } from './trail-filters.tsx'
import { useTrailWords } from './trail-words.ts'
import { useAskedActs } from './use-asked-acts.ts'

/** "Nhật ký hoạt động": every act in the council, newest first, and the proof that nobody changed one. */
export function TrailScreen() {
  const { id: council } = useMyCouncil()
  const words = useTrailWords(council)
  const { t } = words
  const { asked, ask, filtered } = useAskedActs()
  const list = useKeysetList(trailKey(council, asked), (after) => trailPage(council, asked, after))
  const [open, setOpen] = useState<AuditEntry>()
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
