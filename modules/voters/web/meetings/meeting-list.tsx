import { Button } from '@mantine/core'
import { AppLink, ErrorState, LoadingState, useKeysetList, useMyCouncil } from '#platform/ui'
import { paths } from '../shared/paths.ts'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import { meetingsKey, meetingsPage } from '../voters.queries.ts'
import own from './meetings.module.css'

/** The points of a wave, each leading to its page. */
export function MeetingList({ wave }: { readonly wave: string }) {
  const { t, day, count } = useVoterWords()
  const { id: council } = useMyCouncil()
  const asked = { wave }
  const list = useKeysetList(meetingsKey(council, asked), (after) => meetingsPage(council, asked, after))
  if (list.error !== undefined) return <ErrorState error={list.error} onRetry={list.onRetry} />
  if (list.loading) return <LoadingState lines={3} />
  if (list.rows.length === 0) return <p className={styles.quiet}>{t('wave.noPoints')}</p>
  return (
    <>
      <ul className={own.points}>
        {list.rows.map(({ id, number, on, place, unit, votersAttending, opinionTurns, petitions }) => (
          <li key={id}>
            <AppLink to={paths.meeting(id)}>{t('meeting.short', { number, date: day(on), place })}</AppLink>
            <span className={styles.quiet}>
              {[
                unit?.name,
                t('meeting.counts', {
                  voters: count(votersAttending),
                  turns: count(opinionTurns),
                  petitions: count(petitions),
                }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {list.more !== undefined && (
        <Button variant="default" disabled={list.more.loading} onClick={list.more.load}>
          {t('wave.more')}
        </Button>
      )}
    </>
  )
}
