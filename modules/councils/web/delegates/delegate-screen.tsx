import { Button } from '@mantine/core'
import {
  AppLink,
  BackLink,
  ErrorState,
  LoadingState,
  NotFoundState,
  PageHeader,
  problemOf,
  StatusBadge,
  useGo,
  useMyCouncil,
  useRouteParam,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconPencil, IconUserMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { delegateQuery, useCouncilLive } from '../councils.queries.ts'
import { DelegatePhoto } from '../shared/delegate-photo.tsx'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { toneOfState } from '../shared/state-tone.ts'
import { DelegateFacts } from './delegate-facts.tsx'
import styles from './delegates.module.css'
import { HeldPosts } from './held-posts.tsx'
import { MandateEventDialog } from './mandate-event-dialog.tsx'
import { mayFollow } from './mandate-events.ts'
import { MandateTimeline } from './mandate-timeline.tsx'
import { PhotoActions } from './photo-actions.tsx'

/** One delegate: who it is, the mandate with its history, the posts; and what may be done. */
export function DelegateScreen() {
  useCouncilLive()
  const { t, label, day, termName } = useCouncilWords()
  const go = useGo()
  const { id: council } = useMyCouncil()
  const mandate = useRouteParam('mandate')
  const [recording, setRecording] = useState(false)
  const delegate = useQuery(delegateQuery(council, mandate))
  const back = <BackLink to={paths.delegates}>{t('delegates.title')}</BackLink>

  if (delegate.isError) {
    const toList = <AppLink to={paths.delegates}>{t('delegates.showAll')}</AppLink>
    return problemOf(delegate.error).status === 404 ? (
      <NotFoundState action={toList} />
    ) : (
      <ErrorState error={delegate.error} onRetry={() => void delegate.refetch()} />
    )
  }
  if (delegate.isPending) return <LoadingState lines={8} />
  const { person, mandate: seat, term, abilities } = delegate.data
  const { state, stateSince, endReason } = seat
  return (
    <>
      {back}
      <div className={styles.identity}>
        <DelegatePhoto
          council={council}
          person={person.id}
          name={person.fullName}
          portrait={delegate.data.portrait}
          size="lg"
          alt={t('photo.alt', { name: person.fullName })}
        />
        <div className={styles.identityWords}>
          <PageHeader
            title={person.fullName}
            lead={
              <>
                {t('delegate.lead', { term: termName(term) })}{' '}
                <StatusBadge tone={toneOfState[state]}>
                  {t('delegate.state', {
                    state: endReason === null ? label(`mandateStates.${state}`) : label(`mandateEvents.${endReason}`),
                    day: day(stateSince),
                  })}
                </StatusBadge>
              </>
            }
          />
        </div>
        <div className={`${styles.acts} nt-no-print`}>
          {abilities.change && (
            <Button
              variant="default"
              leftSection={<IconPencil size={18} />}
              onClick={() => go(paths.changeDelegate(mandate))}
            >
              {t('delegate.change')}
            </Button>
          )}
          {abilities.change && <PhotoActions delegate={delegate.data} />}
          {abilities.recordEvent && mayFollow(state).length > 0 && (
            <Button variant="default" leftSection={<IconUserMinus size={18} />} onClick={() => setRecording(true)}>
              {t('delegate.record')}
            </Button>
          )}
        </div>
      </div>
      <div className={styles.columns}>
        <div className={styles.column}>
          <DelegateFacts delegate={delegate.data} />
        </div>
        <div className={styles.column}>
          <HeldPosts posts={delegate.data.posts} />
          <MandateTimeline delegate={delegate.data} />
        </div>
      </div>
      {recording && <MandateEventDialog delegate={delegate.data} onClose={() => setRecording(false)} />}
    </>
  )
}
