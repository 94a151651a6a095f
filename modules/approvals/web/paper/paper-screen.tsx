import {
  AppLink,
  BackLink,
  ErrorState,
  LoadingState,
  NotFoundState,
  PageHeader,
  Panel,
  problemOf,
  ShareLink,
  useMyCouncil,
  useRouteParam,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { paperQuery, useApprovalsLive } from '../approvals.queries.ts'
import styles from '../shared/approvals.module.css'
import { PaperMarks } from '../shared/paper-marks.tsx'
import { paths } from '../shared/paths.ts'
import { useApprovalWords } from '../shared/words.ts'
import { DocumentPanel } from './document-panel.tsx'
import { History } from './history.tsx'
import { PaperActs } from './paper-acts.tsx'
import { PaperFacts } from './paper-facts.tsx'
import { SlipButton } from './slip-button.tsx'
import { Way } from './way.tsx'

/** One paper: what is to be decided, what it says, by which steps it goes and what happened to it. */
export function PaperScreen() {
  useApprovalsLive()
  const { t, label, named } = useApprovalWords()
  const { id: council } = useMyCouncil()
  const paper = useQuery(paperQuery(council, useRouteParam('paper')))
  if (paper.isError) {
    const toList = <AppLink to={paths.inbox}>{label('title')}</AppLink>
    return problemOf(paper.error).status === 404 ? (
      <NotFoundState action={toList} />
    ) : (
      <ErrorState error={paper.error} onRetry={() => void paper.refetch()} />
    )
  }
  if (paper.isPending) return <LoadingState lines={8} />
  const one = paper.data
  return (
    <>
      <BackLink to={paths.inbox}>{label('title')}</BackLink>
      <PageHeader title={one.title} lead={<PaperMarks row={one} />}>
        <ShareLink title={one.title} />
      </PageHeader>
      <div className={styles.stack}>
        <Panel title={named(one.kindName)} aside={<AppLink to={one.path}>{t('paper.record')}</AppLink>}>
          <PaperFacts paper={one} />
          <PaperActs paper={one} />
        </Panel>
        <DocumentPanel paper={one} />
        <Panel title={t('paper.way')}>
          <Way paper={one} />
        </Panel>
        <Panel title={t('paper.history')} aside={<SlipButton paper={one.id} />}>
          <History paper={one} />
        </Panel>
      </div>
    </>
  )
}
