import type { CouncilOpened, OpeningProposal } from '#councils'
import { Button } from '@mantine/core'
import {
  AppLink,
  BackLink,
  ErrorState,
  LoadingState,
  NotFoundState,
  PageHeader,
  useMyCouncil,
  useTop,
  useUrlState,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useProvinceWords } from '../shared/province-words.ts'
import { inSentence } from '../shared/in-sentence.ts'
import { paths } from '../shared/paths.ts'
import { OpenCouncilForm } from './open-council-form.tsx'
import { proposalQuery } from './openings.queries.ts'
import { Slips } from './slips.tsx'

/** Mở cơ quan của một xã, phường, đặc khu: everything it begins with on one page, proposed by the law. */
export function NewOpeningScreen() {
  const { p } = useProvinceWords()
  const { id } = useMyCouncil()
  const [{ unit }] = useUrlState()
  const proposal = useQuery({ ...proposalQuery(id, unit ?? ''), enabled: unit !== undefined })
  const [opened, setOpened] = useState<CouncilOpened>()
  const back = <BackLink to={paths.openings}>{p('openings.title')}</BackLink>
  if (unit === undefined) return <NotFoundState action={<AppLink to={paths.openings}>{p('openings.title')}</AppLink>} />
  if (opened && proposal.data) return <Opened opened={opened} proposal={proposal.data} />
  return (
    <>
      {back}
      <PageHeader
        title={
          proposal.data ? p('openings.openOne', { unit: inSentence(proposal.data.unit.fullName) }) : p('openings.title')
        }
        lead={p('openings.newLead')}
      />
      {proposal.isError && <ErrorState error={proposal.error} onRetry={() => void proposal.refetch()} />}
      {proposal.isPending && <LoadingState lines={10} />}
      {proposal.isSuccess && <OpenCouncilForm proposal={proposal.data} onOpened={setOpened} />}
    </>
  )
}

function Opened({ opened, proposal }: { readonly opened: CouncilOpened; readonly proposal: OpeningProposal }) {
  const { p } = useProvinceWords()
  useTop()
  return (
    <>
      <BackLink to={paths.openings}>{p('openings.title')}</BackLink>
      <PageHeader
        title={p('openings.opened', { unit: inSentence(proposal.unit.fullName) })}
        lead={p('openings.openedLead')}
        action={
          <Button component={AppLink} to={paths.opening(opened.council)} variant="default">
            {p('openings.goOn')}
          </Button>
        }
      />
      {opened.printed && <Slips printed={opened.printed} />}
    </>
  )
}
