import { BackLink, PageHeader, Panel } from '#platform/ui'
import { paths } from '../shared/paths.ts'
import { useApprovalWords } from '../shared/words.ts'
import { DocumentForm } from './document-form.tsx'

/** Trình văn bản: a document written elsewhere, handed in as Word or PDF. */
export function NewDocumentScreen() {
  const { t, label } = useApprovalWords()
  return (
    <>
      <BackLink to={paths.inbox}>{label('title')}</BackLink>
      <PageHeader title={t('ownDocument.new')} lead={t('ownDocument.lead')} />
      <Panel title={t('ownDocument.panel')}>
        <DocumentForm onReload={() => undefined} />
      </Panel>
    </>
  )
}
