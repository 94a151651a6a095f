import {
  AppLink,
  BackLink,
  ErrorState,
  LoadingState,
  NotFoundState,
  PageHeader,
  Panel,
  problemOf,
  useMyCouncil,
  useRouteParam,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { ownDocumentQuery, useApprovalsLive } from '../approvals.queries.ts'
import styles from '../shared/approvals.module.css'
import { paths } from '../shared/paths.ts'
import { useApprovalWords } from '../shared/words.ts'
import { DocumentForm } from './document-form.tsx'

/** A document that was handed in: changed and submitted again after it came back, else shown as it is. */
export function DocumentScreen() {
  useApprovalsLive()
  const { t, label } = useApprovalWords()
  const { id: council } = useMyCouncil()
  const found = useQuery(ownDocumentQuery(council, useRouteParam('document')))
  if (found.isError) {
    return problemOf(found.error).status === 404 ? (
      <NotFoundState action={<AppLink to={paths.inbox}>{label('title')}</AppLink>} />
    ) : (
      <ErrorState error={found.error} onRetry={() => void found.refetch()} />
    )
  }
  if (found.isPending) return <LoadingState lines={8} />
  const { type, excerpt, receivers, signedFor, file, paper, mayChange, version } = found.data
  const facts = [
    [t('ownDocument.type'), label(`ownDocument.types.${type}`)],
    [label('fields.title'), excerpt],
    [label('ownDocument.receivers'), receivers],
    [t('ownDocument.signedFor'), label(`ownDocument.signedFor.${signedFor}`)],
    [t('ownDocument.file'), file.name],
  ] as const
  return (
    <>
      <BackLink to={paper === null ? paths.inbox : paths.paper(paper.id)}>
        {paper === null ? label('title') : t('ownDocument.toPaper')}
      </BackLink>
      <PageHeader title={excerpt} lead={t(mayChange ? 'ownDocument.change' : 'ownDocument.fixed')} />
      <Panel title={t('ownDocument.panel')}>
        {mayChange ? (
          <DocumentForm key={version} document={found.data} onReload={() => void found.refetch()} />
        ) : (
          <dl className={styles.facts}>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd className={styles.lines}>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </Panel>
    </>
  )
}
