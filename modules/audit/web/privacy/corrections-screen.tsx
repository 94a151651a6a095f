import type { Correction } from '#audit'
import { type Column, DataTable, EmptyState, PageHeader, useLocale, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconUserCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { AnswerDrawer } from './answer-drawer.tsx'
import { correctionsQuery, usePrivacyLive } from './privacy.queries.ts'
import { usePrivacyWords } from './privacy-words.ts'
import { useRequestColumns } from './request-columns.tsx'

/** What the council's people ask to have corrected about themselves; the office answers. */
export function CorrectionsScreen() {
  usePrivacyLive()
  const t = usePrivacyWords()
  const { id: council } = useMyCouncil()
  const requests = useQuery(correctionsQuery(council, useLocale()))
  const [open, setOpen] = useState<Correction>()
  const who: Column<Correction> = {
    id: 'who',
    header: t('request.askedBy'),
    onCard: 'title',
    cell: (row) => row.askedBy,
  }
  const columns = [who, ...useRequestColumns().map((column) => ({ ...column, onCard: 'line' as const }))]
  return (
    <>
      <PageHeader title={t('office.title')} lead={t('office.lead')} />
      <DataTable
        caption={t('office.title')}
        columns={columns}
        rows={requests.data ?? []}
        rowKey={({ id }) => id}
        rowName={({ askedBy, holdingTitle }) => `${askedBy}, ${holdingTitle}`}
        onOpen={setOpen}
        loading={requests.isPending}
        error={requests.error}
        onRetry={() => void requests.refetch()}
        empty={
          <EmptyState icon={IconUserCheck} title={t('office.empty')}>
            {t('office.emptyDetail')}
          </EmptyState>
        }
      />
      <AnswerDrawer request={open} onClose={() => setOpen(undefined)} />
    </>
  )
}
