import type { Correction } from '#audit'
import { DataTable, Panel } from '#platform/ui'
import styles from './privacy.module.css'
import { usePrivacyWords } from './privacy-words.ts'
import { useRequestColumns } from './request-columns.tsx'

/** What the person asked to have corrected, and what became of it. */
export function OwnRequests({ requests }: { readonly requests: readonly Correction[] }) {
  const t = usePrivacyWords()
  const columns = useRequestColumns()
  return (
    <Panel title={t('mine.requests')}>
      <DataTable
        caption={t('mine.requests')}
        columns={columns}
        rows={requests}
        rowKey={({ id }) => id}
        rowName={({ holdingTitle }) => holdingTitle}
        empty={<p className={styles.quiet}>{t('mine.noRequests')}</p>}
      />
    </Panel>
  )
}
