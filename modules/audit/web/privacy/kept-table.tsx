import type { Kept } from '#audit'
import { DataTable } from '#platform/ui'
import { useKeptColumns } from './kept-columns.ts'
import { usePrivacyWords } from './privacy-words.ts'

/** How long things are kept, for whom they are about. */
export function KeptTable({ kept }: { readonly kept: readonly Kept[] }) {
  const t = usePrivacyWords()
  const columns = useKeptColumns<Kept>()
  return (
    <DataTable
      caption={t('mine.kept')}
      columns={columns}
      rows={kept}
      rowKey={({ name }) => name}
      rowName={({ title }) => title}
      empty={null}
    />
  )
}
