import type { Merger } from '#councils'
import { Button } from '@mantine/core'
import {
  AppLink,
  BackLink,
  ConfirmDialog,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  Panel,
  StatusBadge,
  tellDone,
  tellRefused,
  useMyCouncil,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconArrowMerge } from '@tabler/icons-react'
import { useState } from 'react'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import styles from './mergers.module.css'
import { mergersQuery, useMergerCommands } from './mergers.queries.ts'

/** The mergers that the province recorded, what each moved, and the taking back of one entered by mistake. */
export function MergersScreen() {
  const { t, nav } = useCouncilWords()
  const { id } = useMyCouncil()
  const mergers = useQuery(mergersQuery(id))
  return (
    <>
      <BackLink to={paths.below}>{t('below.title')}</BackLink>
      <PageHeader
        title={nav('mergers')}
        lead={t('mergers.lead')}
        action={<AppLink to={paths.newMerger}>{t('mergers.new')}</AppLink>}
      />
      {mergers.isError && <ErrorState error={mergers.error} onRetry={() => void mergers.refetch()} />}
      {mergers.isPending && <LoadingState lines={6} />}
      {mergers.isSuccess && mergers.data.length === 0 && (
        <EmptyState icon={IconArrowMerge} title={t('mergers.emptyTitle')}>
          {t('mergers.empty')}
        </EmptyState>
      )}
      <div className={styles.list}>
        {mergers.data?.map((merger) => (
          <OneMerger key={merger.id} merger={merger} />
        ))}
      </div>
    </>
  )
}

function OneMerger({ merger }: { readonly merger: Merger }) {
  const { t, day } = useCouncilWords()
  const { undo } = useMergerCommands()
  const [asking, setAsking] = useState(false)
  const from = merger.from
    .map(({ name, extent }) => (extent === 'part' ? `${name} ${t('history.part')}` : name))
    .join(', ')
  return (
    <Panel
      title={t('mergers.title', { from, into: merger.successorName })}
      aside={
        merger.undoneAt === null ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('mergers.undo')}
          </Button>
        ) : (
          <StatusBadge tone="neutral">{t('mergers.undone')}</StatusBadge>
        )
      }
    >
      <p>{t('mergers.on', { day: day(merger.on), basis: merger.basis })}</p>
      <p>{t('mergers.moved', { delegates: merger.delegates, agencies: merger.agencies })}</p>
      {merger.undoReason !== null && <p>{t('mergers.undoneBecause', { reason: merger.undoReason })}</p>}
      <ConfirmDialog
        open={asking}
        title={t('mergers.undoTitle', { into: merger.successorName })}
        detail={t('mergers.undoDetail')}
        verb={t('mergers.undo')}
        reasonLabel={t('undoReason')}
        onClose={() => setAsking(false)}
        onConfirm={(reason) => {
          setAsking(false)
          void undo(merger.id, reason).then(() => tellDone({ message: t('mergers.undoDone') }), tellRefused)
        }}
      />
    </Panel>
  )
}
