import { Button } from '@mantine/core'
import { PageHeader, useGo, useWords } from '#platform/ui'
import { IconUserPlus } from '@tabler/icons-react'
import { AccountSlip } from './account-slip.tsx'
import type { GrantedRole } from './grant-role-screen.tsx'
import styles from './identity.module.css'
import { SCREEN_WORDS } from './screen-words.ts'

interface GrantedProps {
  readonly granted: GrantedRole
  readonly onAnother: () => void
}

/** After a role was granted: the slip to hand over, or that the person goes on with the account they have. */
export function Granted({ granted: { to, firstPassword }, onAnother }: GrantedProps) {
  const t = useWords(SCREEN_WORDS)
  const go = useGo()
  const { displayName: name, loginName } = to
  return (
    <>
      <PageHeader
        title={t('granted.title', { name })}
        lead={firstPassword === null ? t('granted.existing', { name, loginName }) : undefined}
      />
      {firstPassword !== null && <AccountSlip to={to} password={firstPassword} />}
      <div className={`${styles.acts} nt-no-print`}>
        <Button variant="default" onClick={() => go('/admin/roles')}>
          {t('granted.back')}
        </Button>
        <Button variant="default" leftSection={<IconUserPlus size={18} />} onClick={onAnother}>
          {t('granted.another')}
        </Button>
      </div>
    </>
  )
}
