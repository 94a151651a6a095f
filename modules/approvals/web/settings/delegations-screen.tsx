import { Button } from '@mantine/core'
import type { Delegation } from '#approvals'
import {
  BackLink,
  ConfirmDialog,
  DataTable,
  EmptyState,
  PageHeader,
  StatusBadge,
  tellDone,
  tellRefused,
  type Tone,
  useMe,
  useMyCouncil,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useState } from 'react'
import { useApprovalActs } from '../approvals.commands.ts'
import { delegationsQuery, kindsQuery, useApprovalsLive } from '../approvals.queries.ts'
import { delegates } from '../shared/offered.ts'
import { paths } from '../shared/paths.ts'
import { useApprovalWords } from '../shared/words.ts'
import { DelegateDialog } from './delegate-dialog.tsx'

const TONES: Readonly<Record<Delegation['standing'], Tone>> = {
  coming: 'dueSoon',
  inForce: 'progress',
  over: 'neutral',
}

/** Ủy quyền, ký thay: who stands in for whom, from when to when. */
export function DelegationsScreen() {
  useApprovalsLive()
  const { t, label, day, named } = useApprovalWords()
  const { id: council } = useMyCouncil()
  const mayAdd = delegates(useMe())
  const { endDelegation } = useApprovalActs()
  const all = useQuery(delegationsQuery(council))
  const kinds = useQuery(kindsQuery(council))
  const nameOf = (kind: string) => {
    const found = kinds.data?.find((one) => one.kind === kind)
    return found === undefined ? kind : named(found.name)
  }
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Delegation>()
  return (
    <>
      <BackLink to={paths.inbox}>{label('title')}</BackLink>
      <PageHeader
        title={t('delegations.title')}
        lead={t('delegations.lead')}
        action={
          mayAdd && (
            <Button leftSection={<IconArrowsExchange size={20} aria-hidden />} onClick={() => setAdding(true)}>
              {t('delegations.add')}
            </Button>
          )
        }
      />
      <DataTable
        rows={all.data ?? []}
        loading={all.isPending}
        error={all.error}
        onRetry={() => void all.refetch()}
        caption={t('delegations.title')}
        rowKey={({ id }) => id}
        rowName={({ from, to }) => `${from.name} – ${to.name}`}
        columns={[
          {
            id: 'from',
            header: t('delegations.from'),
            onCard: 'title',
            cell: ({ from }) => `${from.name}, ${from.title}`,
          },
          { id: 'to', header: t('delegations.to'), cell: ({ to }) => to.name },
          { id: 'form', header: t('delegations.form'), cell: ({ form }) => label(`forms.${form}`) },
          {
            id: 'days',
            header: t('delegations.days'),
            cell: ({ startsOn, endsOn }) => `${day(startsOn)} – ${day(endsOn)}`,
          },
          {
            id: 'kinds',
            header: t('delegations.kinds'),
            cell: (one) =>
              one.kinds.length === 0 ? t('delegations.allKinds') : one.kinds.map((kind) => nameOf(kind)).join(', '),
          },
          {
            id: 'standing',
            header: label('fields.state'),
            cell: ({ standing }) => (
              <StatusBadge tone={TONES[standing]}>{label(`delegationStandings.${standing}`)}</StatusBadge>
            ),
          },
          {
            id: 'end',
            header: t('delegations.act'),
            cell: (one) =>
              one.mayEnd && (
                <Button variant="default" onClick={() => setEnding(one)}>
                  {t('delegations.end')}
                </Button>
              ),
          },
        ]}
        empty={
          <EmptyState icon={IconArrowsExchange} title={t('delegations.emptyTitle')}>
            {t('delegations.empty')}
          </EmptyState>
        }
      />
      {adding && <DelegateDialog onClose={() => setAdding(false)} />}
      {ending !== undefined && (
        <ConfirmDialog
          open
          onClose={() => setEnding(undefined)}
          title={t('delegations.endTitle')}
          detail={t('delegations.endDetail', { from: ending.from.name, to: ending.to.name })}
          verb={t('delegations.end')}
          onConfirm={() => {
            void endDelegation(ending.id, { version: ending.version })
              .then(() => tellDone({ message: t('done.delegationEnded') }))
              .catch(tellRefused)
            setEnding(undefined)
          }}
        />
      )}
    </>
  )
}
