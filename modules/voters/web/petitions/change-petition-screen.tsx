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
import type { Petition } from '#voters'
import { paths } from '../shared/paths.ts'
import { useFieldName, useVoterWords } from '../shared/words.ts'
import { useVoterActs } from '../voters.commands.ts'
import { petitionQuery } from '../voters.queries.ts'
import { PetitionFields } from './petition-fields.tsx'
import { petitionCommand, type PetitionValues, valuesOf } from './petition-values.ts'

/** Sửa, phân loại một kiến nghị. */
export function ChangePetitionScreen() {
  const { label } = useVoterWords()
  const { id: council } = useMyCouncil()
  const id = useRouteParam('petition')
  const petition = useQuery({ ...petitionQuery(council, id), refetchOnWindowFocus: false })
  if (petition.isError) return <ErrorState error={petition.error} onRetry={() => void petition.refetch()} />
  if (petition.isPending) return <LoadingState lines={8} />
  return (
    <>
      <BackLink to={paths.petition(id)}>{petition.data.code}</BackLink>
      <PageHeader title={`${label('acts.change')} ${petition.data.code}`} />
      <ChangePetitionForm key={id} petition={petition.data} />
    </>
  )
}

function ChangePetitionForm({ petition }: { readonly petition: Petition }) {
  const { t, label, day } = useVoterWords()
  const fieldName = useFieldName()
  const go = useGo()
  const queries = useQueryClient()
  const { id: council } = useMyCouncil()
  const { changePetition } = useVoterActs()
  const [seen, setSeen] = useState(petition.version)
  const [current, setCurrent] = useState<Petition>()
  const readsVoter = petition.abilities.readVoter
  const form = useForm<PetitionValues, unknown>({
    key: `voters/petition/${petition.id}`,
    start: valuesOf(petition),
    send: async (values) => {
      const { voter, ...command } = petitionCommand(values)
      try {
        return await changePetition(petition.id, { ...command, ...(readsVoter && { voter }), version: seen })
      } catch (thrown) {
        const now = await queries.fetchQuery({ ...petitionQuery(council, petition.id), staleTime: 0 })
        if (now.version !== seen) setCurrent(now)
        throw thrown
      }
    },
    onSent: () => {
      tellDone({ message: t('done.changed', { code: petition.code }) })
      go(paths.petition(petition.id))
    },
  })
  if (current !== undefined) {
    const yours = form.values
    return (
      <ConflictState
        yours={yours}
        current={valuesOf(current)}
        fields={[
          { label: label('fields.content'), read: ({ content }) => content },
          { label: label('fields.receivedOn'), read: ({ receivedOn }) => (receivedOn === null ? '' : day(receivedOn)) },
          {
            label: label('fields.competence'),
            read: ({ competence }) => (competence === '' ? '' : label(`competences.${competence}`)),
          },
          { label: label('fields.field'), read: ({ field }) => (field === '' ? '' : fieldName(field)) },
          { label: label('fields.summary'), read: ({ summary }) => summary },
          { label: label('fields.repeatOf'), read: ({ repeatOf }) => repeatOf?.code ?? '' },
        ]}
        onTakeCurrent={() => {
          form.drop()
          go(paths.petition(petition.id))
        }}
        onKeepMine={() => {
          setSeen(current.version)
          setCurrent(undefined)
        }}
      />
    )
  }
  return (
    <Form form={form} submit={t('form.submitChange')}>
      <PetitionFields form={form} whole voter={readsVoter} besides={petition.id} />
    </Form>
  )
}
