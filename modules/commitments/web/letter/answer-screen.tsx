import { Select } from '@mantine/core'
import { CommitmentId } from '#commitments'
import { compareVietnamese } from '#platform/text'
import {
  AppLink,
  BackLink,
  EmptyState,
  ErrorState,
  ForbiddenState,
  LoadingState,
  PageHeader,
  useMe,
  useMyCouncil,
  useUrlState,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconBuildingBank } from '@tabler/icons-react'
import { countsQuery } from '../commitments.queries.ts'
import { paths } from '../shared/paths.ts'
import { roleActs } from '../shared/role-acts.ts'
import { useCommitmentWords } from '../shared/words.ts'
import { AnswerForm } from './answer-form.tsx'
import styles from './letter.module.css'

/** Ghi văn bản trả lời: an agency's own letter, or by the office one that came on paper; it may answer many. */
export function AnswerScreen() {
  const { t, label, count } = useCommitmentWords()
  const me = useMe()
  const { id: council } = useMyCouncil()
  const { isAgency, answer: mayAnswer } = roleActs(me)
  const [address, setAddress] = useUrlState()
  const counts = useQuery(countsQuery(council))
  const agency = isAgency ? (me.as.agency ?? undefined) : address['agency']
  const picked = (address['ids'] ?? '').split(',').flatMap((id) => CommitmentId.safeParse(id).data ?? [])
  if (!mayAnswer) return <ForbiddenState action={<AppLink to={paths.ledger}>{label('title')}</AppLink>} />
  return (
    <>
      <BackLink to={paths.ledger}>{isAgency ? t('inbox.title') : label('title')}</BackLink>
      <PageHeader title={t(isAgency ? 'answer.titleAgency' : 'answer.title')} lead={t('answer.lead')} />
      {!isAgency && counts.isError && <ErrorState error={counts.error} onRetry={() => void counts.refetch()} />}
      {!isAgency && counts.isPending && <LoadingState lines={2} />}
      {!isAgency && counts.data !== undefined && (
        <Select
          className={styles.agency ?? ''}
          label={t('answer.agency')}
          description={t('answer.agencyHelp')}
          searchable
          allowDeselect={false}
          value={agency ?? null}
          data={counts.data.agencies
            .map(({ id, name, count: number }) => ({ value: id as string, label: `${name} (${count(number)})` }))
            .toSorted((a, b) => compareVietnamese(a.label, b.label))}
          onChange={(chosen) => setAddress({ agency: chosen ?? undefined, ids: undefined })}
        />
      )}
      {agency === undefined ? (
        <div className={styles.first}>
          <EmptyState icon={IconBuildingBank} title={t('answer.noAgencyTitle')}>
            {t('answer.noAgency')}
          </EmptyState>
        </div>
      ) : (
        <AnswerForm key={`${agency} ${address['ids'] ?? ''}`} agency={agency} picked={picked} />
      )}
    </>
  )
}
