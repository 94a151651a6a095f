import type { Assignment } from '#identity'
import { formatDate, systemClock, today } from '#platform/calendar'
import { DetailDrawer, useLocale, useMe, useWords } from '#platform/ui'
import type { ReactNode } from 'react'
import { EndRoleForm } from './end-role-form.tsx'
import styles from './identity.module.css'
import { RoleStateBadge } from './role-state-badge.tsx'
import { roleState } from './role-state.ts'
import { SCREEN_WORDS } from './screen-words.ts'

interface RoleDrawerProps {
  readonly held: Assignment | undefined
  readonly onClose: () => void
}

/** One role of one person, and its end. */
export function RoleDrawer({ held, onClose }: RoleDrawerProps) {
  return (
    <DetailDrawer open={held !== undefined} onClose={onClose} title={held?.displayName ?? ''}>
      {held && <Role key={held.id} held={held} onEnded={onClose} />}
    </DetailDrawer>
  )
}

function Role({ held, onEnded }: { readonly held: Assignment; readonly onEnded: () => void }) {
  const t = useWords(SCREEN_WORDS)
  const locale = useLocale()
  return (
    <>
      <dl className={styles.facts}>
        <Said label={t('list.columns.role')}>{t(`roles.${held.role}`)}</Said>
        <Said label={t('list.columns.title')}>{held.title}</Said>
        <Said label={t('list.columns.loginName')}>{held.loginName}</Said>
        <Said label={t('list.columns.from')}>{formatDate(held.validFrom, locale)}</Said>
        <Said label={t('list.columns.state')}>
          <RoleStateBadge held={held} />
        </Said>
      </dl>
      <HowItEnds held={held} onEnded={onEnded} />
    </>
  )
}

/** One's own role ends by another's hand; an ended one stays as it is. */
function HowItEnds({ held, onEnded }: { readonly held: Assignment; readonly onEnded: () => void }) {
  const t = useWords(SCREEN_WORDS)
  const locale = useLocale()
  const { account } = useMe()
  if (held.validTo !== null && roleState(held, today(systemClock)) === 'ended') {
    return <p className={styles.note}>{t('end.ended', { day: formatDate(held.validTo, locale) })}</p>
  }
  if (held.account === account) return <p className={styles.note}>{t('end.own')}</p>
  return <EndRoleForm held={held} onEnded={onEnded} />
}

function Said({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
