import {
  BackLink,
  ErrorState,
  Form,
  LoadingState,
  NotFoundState,
  PageHeader,
  tellDone,
  useForm,
  useGo,
  useMyCouncil,
  useUrlState,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import type { WaveView } from '#voters'
import { forOffice } from '../shared/for-office.tsx'
import { paths } from '../shared/paths.ts'
import { useVoterWords } from '../shared/words.ts'
import { useVoterActs } from '../voters.commands.ts'
import { waveQuery } from '../voters.queries.ts'
import { MeetingFields } from './meeting-fields.tsx'
import { emptyMeeting, meetingFacts, type MeetingValues } from './meeting-values.ts'

/** Thêm điểm tiếp xúc của một đợt. */
export const AddMeetingScreen = forOffice(AddMeeting)

function AddMeeting() {
  const { label } = useVoterWords()
  const { id: council } = useMyCouncil()
  const [{ wave: id }] = useUrlState()
  const wave = useQuery({ ...waveQuery(council, id ?? ''), enabled: id !== undefined })
  if (id === undefined) return <NotFoundState />
  if (wave.isError) return <ErrorState error={wave.error} onRetry={() => void wave.refetch()} />
  if (wave.isPending) return <LoadingState lines={8} />
  return (
    <>
      <BackLink to={paths.contact}>{label('title')}</BackLink>
      <PageHeader title={label('acts.addMeeting')} lead={wave.data.name} />
      <AddMeetingForm wave={wave.data} />
    </>
  )
}

function AddMeetingForm({ wave }: { readonly wave: WaveView }) {
  const { t, label } = useVoterWords()
  const go = useGo()
  const { addMeeting } = useVoterActs()
  const form = useForm<MeetingValues, { readonly id: string }>({
    key: `voters/meeting/new/${wave.id}`,
    start: emptyMeeting(wave.points + 1),
    send: (values) => addMeeting({ wave: wave.id, ...meetingFacts(values) }),
    onSent: ({ id }) => {
      tellDone({ message: t('done.meetingAdded') })
      go(paths.meeting(id))
    },
  })
  return (
    <Form form={form} submit={label('acts.addMeeting')}>
      <MeetingFields form={form} />
    </Form>
  )
}
