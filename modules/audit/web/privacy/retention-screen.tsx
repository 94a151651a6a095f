import type { RetentionRow } from '#audit'
import { formatCount } from '#platform/text'
import { type Column, DataTable, PageHeader, useLocale } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useKeptColumns } from './kept-columns.ts'
import { retentionQuery } from './privacy.queries.ts'
import { usePrivacyWords } from './privacy-words.ts'
import { RetentionDrawer } from './retention-drawer.tsx'

/** "Thời hạn lưu giữ": every rule, and what it removes tonight and soon. */
export function RetentionScreen() {
  const t = usePrivacyWords()
  const locale = useLocale()
  const rules = useQuery(retentionQuery(locale))
  const [open, setOpen] = useState<RetentionRow>()
  const figure = (id: 'due' | 'soon'): Column<RetentionRow> => ({
    id,
    header: t(`retention.${id}`),
    cell: (row) => formatCount(row[id], locale),
  })
  const [what, days, action, basis] = useKeptColumns<RetentionRow>()
  const columns = [what, days, figure('due'), figure('soon'), action, basis].filter((column) => column !== undefined)
  return (
    <>
      <PageHeader title={t('retention.title')} lead={t('retention.lead')} />
      <DataTable
        caption={t('retention.title')}
        columns={columns}
        rows={rules.data ?? []}
        rowKey={({ name }) => name}
        rowName={({ title }) => title}
        onOpen={setOpen}
        loading={rules.isPending}
        error={rules.error}
        onRetry={() => void rules.refetch()}
        empty={null}
      />
      <RetentionDrawer rule={open} onClose={() => setOpen(undefined)} />
    </>
  )
}
