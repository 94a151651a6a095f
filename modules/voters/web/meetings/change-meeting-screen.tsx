import {
  BackLink,
  ConflictState,
  ErrorState,
  Form,
  LoadingState,
  PageHeader,
  tellDone,
  useForm,
  useGo,
  useMyCouncil,
  useRouteParam,
} from '#platform/ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeetingView } from '#voters'
import { paths } from '../shared/paths.ts'
import { useVoterWords } from '../shared/words.ts'
import { useVoterActs } from '../voters.commands.ts'
import { meetingQuery } from '../voters.queries.ts'
import { MeetingFields } from './meeting-fields.tsx'
import { meetingFacts, type MeetingValues, valuesOf } from './meeting-values.ts'

/** Sửa điểm tiếp xúc. */
export function ChangeMeetingScreen() {
  const { t } = useVoterWords()
  const { id: council } = useMyCouncil()
  const id = useRouteParam('meeting')
  const meeting = useQuery({ ...meetingQuery(council, id), refetchOnWindowFocus: false })
  if (meeting.isError) return <ErrorState error={meeting.error} onRetry={() => void meeting.refetch()} />
  if (meeting.isPending) return <LoadingState lines={8} />
  return (
    <>
      <BackLink to={paths.meeting(id)}>{t('meeting.title', { number: meeting.data.number })}</BackLink>
      <PageHeader title={t('meeting.change')} lead={meeting.data.wave.name} />
      <ChangeMeetingForm key={id} meeting={meeting.data} />
    </>
  )
}

function ChangeMeetingForm({ meeting }: { readonly meeting: MeetingView }) {
  const { t, label, day } = useVoterWords()
  const go = useGo()
  const queries = useQueryClient()
  const { id: council } = useMyCouncil()
  const { changeMeeting } = useVoterActs()
  const [seen, setSeen] = useState(meeting.version)
  const [current, setCurrent] = useState<MeetingView>()
  const form = useForm<MeetingValues, unknown>({
    key: `voters/meeting/${meeting.id}`,
    start: valuesOf(meeting),
    send: async (values) => {
      try {
        return await changeMeeting(meeting.id, { ...meetingFacts(values), version: seen })
      } catch (thrown) {
        const now = await queries.fetchQuery({ ...meetingQuery(council, meeting.id), staleTime: 0 })
        if (now.version !== seen) setCurrent(now)
        throw thrown
      }
    },
    onSent: () => {
      tellDone({ message: t('done.meetingChanged') })
      go(paths.meeting(meeting.id))
    },
  })
  if (current !== undefined) {
    return (
      <ConflictState
        yours={form.values}
        current={valuesOf(current)}
        fields={[
          { label: label('fields.on'), read: ({ on }) => (on === null ? '' : day(on)) },
          { label: label('fields.place'), read: ({ place }) => place },
          { label: label('fields.votersAttending'), read: ({ votersAttending }) => votersAttending },
          { label: label('fields.opinionTurns'), read: ({ opinionTurns }) => opinionTurns },
          { label: label('fields.note'), read: ({ note }) => note },
        ]}
        onTakeCurrent={() => {
          form.drop()
          go(paths.meeting(meeting.id))
        }}
        onKeepMine={() => {
          setSeen(current.version)
          setCurrent(undefined)
        }}
      />
    )
  }
  return (
    <Form form={form} submit={t('form.submitMeeting')}>
      <MeetingFields form={form} />
    </Form>
  )
}
