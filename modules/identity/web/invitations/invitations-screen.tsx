import { type Invitation, INVITATION_STATES } from '#identity'
import { formatInstant } from '#platform/calendar'
import { matches } from '#platform/text'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  ErrorState,
  FilterBar,
  PageHeader,
  problemOf,
  StatusBadge,
  type Tone,
  useGo,
  useLocale,
  useMyCouncil,
  useUrlState,
  useWords,
} from '#platform/ui'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconFileImport, IconMail, IconPrinter, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { invitationsQuery } from '../shared/people.queries.ts'
import styles from '../shared/people.module.css'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { paths } from '../shared/paths.ts'
import { PrintSlipsDialog } from '../shared/print-slips-dialog.tsx'
import { InvitationDrawer } from './invitation-drawer.tsx'

export const toneOfInvitation: Readonly<Record<Invitation['state'], Tone>> = {
  prepared: 'neutral',
  waiting: 'progress',
  expired: 'dueSoon',
  redeemed: 'resolved',
  revoked: 'neutral',
}

/** "Giấy mời": who was asked in, who has come, and the slips to hand over. */
export function InvitationsScreen() {
  const t = useWords(PEOPLE_WORDS)
  const go = useGo()
  const { id: council } = useMyCouncil()
  const [{ q = '', state, open }, ask] = useUrlState()
  const [printing, setPrinting] = useState<readonly string[]>()
  const invitations = useQuery(invitationsQuery(council))
  const columns = useInvitationColumns()
  if (invitations.isError && problemOf(invitations.error).status === 403)
    return <ErrorState error={invitations.error} />
  const all = invitations.data?.items ?? []
  const shown = all.filter((each) => fits(each, { q, state }))
  const withoutCode = all.filter((each) => each.state === 'prepared' || each.state === 'expired').map(({ id }) => id)
  return (
    <>
      <PageHeader
        title={t('invitations.title')}
        lead={t('invitations.lead')}
        action={
          <Button leftSection={<IconUserPlus size={20} />} onClick={() => go(paths.invite)}>
            {t('invitations.invite')}
          </Button>
        }
      />
      {invitations.data?.mailIsOn === false && <p className={styles.note}>{t('invitations.mailOff')}</p>}
      <div className={styles.bar}>
        <Button variant="default" leftSection={<IconFileImport size={18} />} onClick={() => go(paths.inviteMany)}>
          {t('invitations.import')}
        </Button>
        {withoutCode.length > 0 && (
          <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => setPrinting(withoutCode)}>
            {t('invitations.printAll', { count: withoutCode.length })}
          </Button>
        )}
      </div>
      <FilterBar
        subject={t('invitations.subject')}
        search={{
          value: q,
          label: t('invitations.search'),
          onChange: (text) => ask({ q: text === '' ? undefined : text }),
        }}
        filters={[
          {
            id: 'state',
            label: t('invitations.state'),
            value: state,
            options: INVITATION_STATES.map((value) => ({ value, label: t(`invitations.states.${value}`) })),
          },
        ]}
        onChange={(id, value) => ask({ [id]: value })}
      />
      <DataTable
        caption={t('invitations.title')}
        columns={columns}
        rows={shown}
        rowKey={({ id }) => id}
        rowName={({ displayName }) => displayName}
        onOpen={({ id }) => ask({ open: id })}
        loading={invitations.isPending}
        error={invitations.error}
        onRetry={() => void invitations.refetch()}
        empty={
          <EmptyState
            icon={IconMail}
            title={t('invitations.empty')}
            action={<AppLink to={paths.invite}>{t('invitations.invite')}</AppLink>}
          >
            {t('invitations.emptyDetail')}
          </EmptyState>
        }
      />
      <InvitationDrawer
        invitation={all.find(({ id }) => id === open)}
        mailIsOn={invitations.data?.mailIsOn ?? false}
        onPrint={(id) => setPrinting([id])}
        onClose={() => ask({ open: undefined })}
      />
      {printing && <PrintSlipsDialog ids={printing} onClose={() => setPrinting(undefined)} />}
    </>
  )
}

function useInvitationColumns(): Column<Invitation>[] {
  const t = useWords(PEOPLE_WORDS)
  const locale = useLocale()
  return [
    {
      id: 'name',
      header: t('invitations.columns.name'),
      onCard: 'title',
      cell: ({ displayName }) => displayName,
    },
    {
      id: 'title',
      header: t('invitations.columns.title'),
      cell: ({ title, purpose }) => (purpose === 'reset' ? t('invitations.reset') : title),
    },
    { id: 'role', header: t('invitations.columns.role'), cell: ({ role }) => role && t(`roles.${role}`) },
    {
      id: 'state',
      header: t('invitations.columns.state'),
      cell: ({ state }) => <StatusBadge tone={toneOfInvitation[state]}>{t(`invitations.states.${state}`)}</StatusBadge>,
    },
    {
      id: 'until',
      header: t('invitations.columns.until'),
      cell: ({ state, expiresAt }) => (state === 'waiting' && expiresAt ? formatInstant(expiresAt, locale) : ''),
    },
  ]
}

function fits(
  { displayName, title, loginName, state }: Invitation,
  asked: { readonly q: string; readonly state: string | undefined },
): boolean {
  return (
    (asked.state === undefined || state === asked.state) &&
    (asked.q === '' || matches(`${displayName} ${loginName} ${title ?? ''}`, asked.q))
  )
}
