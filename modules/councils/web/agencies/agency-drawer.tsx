import type { AgencyDetail } from '#councils'
import { Button } from '@mantine/core'
import { DetailDrawer, ErrorState, LoadingState, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { agencyQuery } from '../councils.queries.ts'
import { Facts } from '../shared/facts.tsx'
import { useCouncilWords } from '../shared/labels.ts'
import styles from './agencies.module.css'
import { AgencyHeads } from './agency-heads.tsx'
import { ChangeAgencyForm } from './change-agency-form.tsx'
import { ChangeHeadForm } from './change-head-form.tsx'
import { useFieldNames } from './field-names.ts'

type Doing = 'reading' | 'changing' | 'changingHead'

/** One agency at the right of the list: what it answers for, who heads it and who did; and its changes. */
export function AgencyDrawer({ agency: id, onClose }: { readonly agency: string; readonly onClose: () => void }) {
  const { label } = useCouncilWords()
  const { id: council } = useMyCouncil()
  const agency = useQuery(agencyQuery(council, id))
  const [doing, setDoing] = useState<Doing>('reading')
  const read = () => setDoing('reading')
  return (
    <DetailDrawer
      open
      onClose={onClose}
      title={agency.data?.name ?? label('agency.one')}
      actions={
        doing === 'reading' &&
        agency.data?.abilities.change === true && (
          <>
            <Button variant="default" onClick={() => setDoing('changing')}>
              {label('agency.change')}
            </Button>
            <Button variant="default" onClick={() => setDoing('changingHead')}>
              {label('agency.changeHead')}
            </Button>
          </>
        )
      }
    >
      {agency.isError && <ErrorState error={agency.error} onRetry={() => void agency.refetch()} />}
      {agency.isPending && <LoadingState lines={5} />}
      {agency.isSuccess && doing === 'reading' && <AgencyFacts agency={agency.data} />}
      {agency.isSuccess && doing === 'changing' && <ChangeAgencyForm agency={agency.data} onDone={read} />}
      {agency.isSuccess && doing === 'changingHead' && <ChangeHeadForm agency={agency.data} onDone={read} />}
    </DetailDrawer>
  )
}

function AgencyFacts({ agency }: { readonly agency: AgencyDetail }) {
  const { t, label, day } = useCouncilWords()
  const nameOf = useFieldNames()
  return (
    <div className={styles.opened}>
      <Facts
        none={t('notRecorded')}
        facts={[
          { label: t('agencies.kind'), value: label(`agencyKinds.${agency.kind}`) },
          { label: t('agencies.shortName'), value: agency.shortName },
          { label: label('agency.fields'), value: agency.fields.map(nameOf).join(', ') },
          { label: t('agencies.startsOn'), value: agency.startsOn && day(agency.startsOn) },
          ...(agency.endedOn === null ? [] : [{ label: t('agencies.endedOn'), value: day(agency.endedOn) }]),
        ]}
      />
      <AgencyHeads heads={agency.heads} />
    </div>
  )
}
