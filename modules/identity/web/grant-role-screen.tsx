import { AppLink, PageHeader, useWords } from '#platform/ui'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { GrantRoleForm } from './grant-role-form.tsx'
import { Granted } from './granted.tsx'
import type { RoleToGrant } from './identity.queries.ts'
import styles from './identity.module.css'
import { SCREEN_WORDS } from './screen-words.ts'

export interface GrantedRole {
  readonly to: RoleToGrant
  readonly firstPassword: string | null
}

/** Gives a person a role; afterwards, once, the password of the account that was made for it. */
export function GrantRoleScreen() {
  const t = useWords(SCREEN_WORDS)
  const [granted, setGranted] = useState<GrantedRole>()
  if (granted !== undefined) return <Granted granted={granted} onAnother={() => setGranted(undefined)} />
  return (
    <>
      <AppLink to="/admin/roles" className={styles.back ?? ''}>
        <IconArrowLeft size={18} aria-hidden />
        {t('grant.back')}
      </AppLink>
      <PageHeader title={t('grant.title')} lead={t('grant.lead')} />
      <GrantRoleForm onGranted={setGranted} />
    </>
  )
}
