import { Button } from '@mantine/core'
import { systemClock, today } from '#platform/calendar'
import {
  BackLink,
  ErrorState,
  Form,
  LoadingState,
  PageHeader,
  Panel,
  tellDone,
  useForm,
  useGo,
  useMyCouncil,
  useUrlState,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconMessagePlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Meeting } from '#voters'
import { forOffice } from '../shared/for-office.tsx'
import { paths } from '../shared/paths.ts'
import { PublicLink } from '../shared/public-link.tsx'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import { useVoterActs } from '../voters.commands.ts'
import { meetingQuery } from '../voters.queries.ts'
import { PetitionFields } from './petition-fields.tsx'
import { emptyPetition, petitionCommand, type PetitionValues } from './petition-values.ts'

/** Ghi kiến nghị: what was said, with the thumb; the next one right after. */
export const AddPetitionScreen = forOffice(AddPetition)

function AddPetition() {
  const { id: council } = useMyCouncil()
  const { label } = useVoterWords()
  const [{ meeting }] = useUrlState()
  const heard = useQuery({ ...meetingQuery(council, meeting ?? ''), enabled: meeting !== undefined })
  if (meeting !== undefined && heard.isError) return <ErrorState error={heard.error} />
  return (
    <>
      <BackLink to={meeting === undefined ? paths.petitions : paths.meeting(meeting)}>
        {label(meeting === undefined ? 'petitionsTitle' : 'meeting')}
      </BackLink>
      <PageHeader title={label('acts.addPetition')} />
      {meeting !== undefined && heard.isPending ? <LoadingState /> : <AddPetitionForm meeting={heard.data} />}
    </>
  )
}

function AddPetitionForm({ meeting }: { readonly meeting: Meeting | undefined }) {
  const { t, label } = useVoterWords()
  const go = useGo()
  const { addPetition } = useVoterActs()
  const [added, setAdded] = useState<{ readonly id: string; readonly code: string }>()
  const start = emptyPetition(meeting?.on ?? today(systemClock))
  const form = useForm<PetitionValues, { readonly id: string; readonly code: string }>({
    key: `voters/petition/new/${meeting?.id ?? 'direct'}`,
    start:
      meeting === undefined
        ? start
        : { ...start, meeting: meeting.id, sourceKind: meeting.wave.kind, unit: meeting.unit?.id ?? '' },
    send: (values) => addPetition(petitionCommand(values)),
    onSent: (petition) => {
      tellDone({ message: t('done.added', { code: petition.code }) })
      setAdded(petition)
    },
  })
  if (added !== undefined) {
    return (
      <Panel title={t('done.added', { code: added.code })}>
        <p>{t('form.addedNext')}</p>
        <div className={styles.tools}>
          <Button leftSection={<IconMessagePlus size={18} aria-hidden />} onClick={() => setAdded(undefined)}>
            {t('form.another')}
          </Button>
          <Button variant="default" onClick={() => go(paths.petition(added.id))}>
            {t('form.open')}
          </Button>
          <PublicLink code={added.code} />
        </div>
      </Panel>
    )
  }
  return (
    <Form form={form} submit={label('acts.addPetition')}>
      <PetitionFields form={form} voter />
    </Form>
  )
}
