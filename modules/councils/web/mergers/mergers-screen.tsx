import type { Merger } from '#councils'
import { Button } from '@mantine/core'
import {
  BackLink,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  Panel,
  StatusBadge,
  useGo,
  useMyCouncil,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconArrowMerge } from '@tabler/icons-react'
import { useState } from 'react'
import { useProvinceWords } from '../shared/province-words.ts'
import { paths } from '../shared/paths.ts'
import styles from './mergers.module.css'
import { mergersQuery } from './mergers.queries.ts'
import { UndecidedAgencies } from './undecided-agencies.tsx'
import { UndoMergerDialog } from './undo-merger-dialog.tsx'

/** The mergers that the province recorded, what each moved, and the taking back of one entered by mistake. */
export function MergersScreen() {
  const { p, t, nav } = useProvinceWords()
  const { id } = useMyCouncil()
  const mergers = useQuery(mergersQuery(id))
  const go = useGo()
  return (
    <>
      <BackLink to={paths.below}>{t('below.title')}</BackLink>
      <PageHeader
        title={nav('mergers')}
        lead={p('mergers.lead')}
        action={
          <Button leftSection={<IconArrowMerge size={20} />} onClick={() => go(paths.newMerger)}>
            {p('mergers.new')}
          </Button>
        }
      />
      {mergers.isError && <ErrorState error={mergers.error} onRetry={() => void mergers.refetch()} />}
      {mergers.isPending && <LoadingState lines={6} />}
      {mergers.isSuccess && mergers.data.length === 0 && (
        <EmptyState icon={IconArrowMerge} title={p('mergers.emptyTitle')}>
          {p('mergers.empty')}
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
  const { p, t, day } = useProvinceWords()
  const { id: council } = useMyCouncil()
  const [asking, setAsking] = useState(false)
  const from = merger.from
    .map(({ name, extent }) => (extent === 'part' ? `${name} ${t('history.part')}` : name))
    .join(', ')
  return (
    <Panel
      title={p('mergers.title', { from, into: merger.successorName })}
      aside={
        merger.undoneAt === null ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            {p('mergers.undo')}
          </Button>
        ) : (
          <StatusBadge tone="neutral">{p('mergers.undone')}</StatusBadge>
        )
      }
    >
      <p>{p('mergers.on', { day: day(merger.on), basis: merger.basis })}</p>
      <p>
        {p('mergers.moved', {
          delegates: merger.delegates,
          agencies: merger.agencies,
          people: merger.people,
        })}
      </p>
      {merger.undoReason !== null && <p>{p('mergers.undoneBecause', { reason: merger.undoReason })}</p>}
      <UndecidedAgencies merger={merger} />
      {asking && <UndoMergerDialog council={council} merger={merger} onClose={() => setAsking(false)} />}
    </Panel>
  )
}
