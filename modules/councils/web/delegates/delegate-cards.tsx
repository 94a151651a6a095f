import type { DelegateRow } from '#councils'
import { Button } from '@mantine/core'
import { formatCount } from '#platform/text'
import { AppLink, ErrorState, LoadingState, StatusBadge, useMyCouncil, useWords } from '#platform/ui'
import type { ReactNode } from 'react'
import { DelegatePhoto } from '../shared/delegate-photo.tsx'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { toneOfState } from '../shared/state-tone.ts'
import styles from './delegates.module.css'

export interface DelegateCardsProps {
  readonly rows: readonly DelegateRow[]
  readonly loading: boolean
  readonly error: unknown
  readonly onRetry: () => void
  readonly more: { readonly load: () => void; readonly loading: boolean } | undefined
  readonly empty: ReactNode
}

/** The delegates as cards: who, which posts, where elected; the state only where it isn't the usual one. */
export function DelegateCards({ rows, loading, error, onRetry, more, empty }: DelegateCardsProps) {
  const { t, locale } = useCouncilWords()
  const ui = useWords('ui')
  if (error !== undefined) return <ErrorState error={error} onRetry={onRetry} />
  if (loading) return <LoadingState lines={6} />
  if (rows.length === 0) return empty
  return (
    <>
      <p className={styles.count} aria-live="polite">
        {ui('table.shown', { count: formatCount(rows.length, locale) })}
      </p>
      <ul className={styles.cards} aria-label={t('delegates.title')}>
        {rows.map((delegate) => (
          <DelegateCard key={delegate.mandate} delegate={delegate} />
        ))}
      </ul>
      {more !== undefined && (
        <Button variant="default" fullWidth disabled={more.loading} onClick={more.load}>
          {ui(more.loading ? 'table.loadingMore' : 'table.more')}
        </Button>
      )}
    </>
  )
}

function DelegateCard({ delegate }: { readonly delegate: DelegateRow }) {
  const { label, postName } = useCouncilWords()
  const { id: council } = useMyCouncil()
  const { mandate, person, fullName, portrait, position, posts, electionUnit, state, endReason } = delegate
  return (
    <li>
      <AppLink to={paths.delegate(mandate)} className={styles.card ?? ''}>
        <DelegatePhoto council={council} person={person} name={fullName} portrait={portrait} />
        <span className={styles.cardWords}>
          <strong>{fullName}</strong>
          {position !== null && <span className={styles.quiet}>{position}</span>}
          {posts.map((post) => (
            <span key={post.id}>{postName(post)}</span>
          ))}
          {electionUnit !== null && (
            <span className={styles.quiet}>{label('delegate.electionUnit', { number: electionUnit })}</span>
          )}
          {state !== 'active' && (
            <span>
              <StatusBadge tone={toneOfState[state]}>
                {endReason === null ? label(`mandateStates.${state}`) : label(`mandateEvents.${endReason}`)}
              </StatusBadge>
            </span>
          )}
        </span>
      </AppLink>
    </li>
  )
}
