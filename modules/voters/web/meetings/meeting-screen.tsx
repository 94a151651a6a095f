import { Button } from '@mantine/core'
import {
  AppLink,
  BackLink,
  ErrorState,
  LoadingState,
  NotFoundState,
  PageHeader,
  Panel,
  problemOf,
  useGo,
  useMyCouncil,
  useRouteParam,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconMessagePlus, IconPencil } from '@tabler/icons-react'
import { FigureRecords } from '../petitions/figure-records.tsx'
import { Facts } from '../shared/facts.tsx'
import { paths } from '../shared/paths.ts'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import { meetingQuery, useVotersLive } from '../voters.queries.ts'

/** One point: what it was, and the petitions heard there. */
export function MeetingScreen() {
  useVotersLive()
  const { t, label, day, count } = useVoterWords()
  const go = useGo()
  const { id: council } = useMyCouncil()
  const meeting = useQuery(meetingQuery(council, useRouteParam('meeting')))
  if (meeting.isError) {
    return problemOf(meeting.error).status === 404 ? (
      <NotFoundState action={<AppLink to={paths.contact}>{label('title')}</AppLink>} />
    ) : (
      <ErrorState error={meeting.error} onRetry={() => void meeting.refetch()} />
    )
  }
  if (meeting.isPending) return <LoadingState lines={8} />
  const one = meeting.data
  return (
    <>
      <BackLink to={paths.contact}>{label('title')}</BackLink>
      <PageHeader
        title={t('meeting.title', { number: one.number })}
        lead={`${one.wave.name} · ${day(one.on)}`}
        action={
          one.abilities.addPetition && (
            <Button
              leftSection={<IconMessagePlus size={20} aria-hidden />}
              onClick={() => go(paths.addPetition(one.id))}
            >
              {label('acts.addPetition')}
            </Button>
          )
        }
      />
      <div className={styles.stack}>
        <Panel
          title={one.place}
          aside={
            one.abilities.change && (
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
                onClick={() => go(paths.changeMeeting(one.id))}
              >
                {t('meeting.change')}
              </Button>
            )
          }
        >
          <Facts
            facts={[
              [label('fields.unit'), one.unit?.name],
              [label('fields.votersAttending'), count(one.votersAttending)],
              [label('fields.opinionTurns'), count(one.opinionTurns)],
              [label('fields.petitions'), count(one.petitions)],
              [label('fields.form'), label(`forms.${one.form}`)],
              [label('fields.method'), label(`methods.${one.method}`)],
              [label('fields.chair'), one.chair],
              [label('fields.delegates'), one.delegates.map(({ fullName }) => fullName).join(', ')],
              [label('fields.note'), one.note],
            ]}
          />
        </Panel>
        <Panel
          title={t('meeting.petitions')}
          aside={<AppLink to={paths.narrowed({ meeting: one.id })}>{t('today.all')}</AppLink>}
        >
          <FigureRecords figure="all" asked={{ meeting: one.id }} />
        </Panel>
      </div>
    </>
  )
}
