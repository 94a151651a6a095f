import { Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { switchLanguage, tellRefused, useGo, useLocale, useMe, useTextSize, useWords } from '#platform/ui'
import {
  IconDevices,
  IconLogout,
  IconPassword,
  IconSettings,
  IconShieldLock,
  IconUserShield,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { MenuOfDoorProps } from './menu-door.tsx'
import { OpenedMenu } from './opened-menu.tsx'
import { useSignOut } from './sign-out.ts'
import styles from './top-line.module.css'

/** To whom some part of the administration is given: on a phone the way there. */
const ADMINISTER: ReadonlySet<string> = new Set(['systemAdmin', 'officeChief', 'specialist', 'communeOfficer'])

/** How this device shows things, where the account is signed in, its password, and signing out. */
export function PersonChoices(door: MenuOfDoorProps) {
  const t = useWords('shell')
  const me = useMe()
  const go = useGo()
  const signOut = useSignOut()
  return (
    <OpenedMenu
      {...door}
      menu={{ position: 'bottom-end', closeOnItemClick: false, width: '20rem' }}
      items={
        <>
          <Menu.Label>{me.displayName}</Menu.Label>
          <DisplaySettings />
          <Menu.Divider />
          {ADMINISTER.has(me.as.role) && (
            <Menu.Item closeMenuOnClick leftSection={<IconSettings size={20} />} onClick={() => go('/admin')}>
              {t('person.admin')}
            </Menu.Item>
          )}
          <Menu.Item
            closeMenuOnClick
            leftSection={<IconShieldLock size={20} />}
            onClick={() => go('/account/security')}
          >
            {t('person.security')}
          </Menu.Item>
          <Menu.Item closeMenuOnClick leftSection={<IconDevices size={20} />} onClick={() => go('/account/logins')}>
            {t('person.logins')}
          </Menu.Item>
          <Menu.Item closeMenuOnClick leftSection={<IconUserShield size={20} />} onClick={() => go('/account/my-data')}>
            {t('person.myData')}
          </Menu.Item>
          <Menu.Item closeMenuOnClick leftSection={<IconPassword size={20} />} onClick={() => go('/account/password')}>
            {t('person.password')}
          </Menu.Item>
          <Menu.Item
            closeMenuOnClick
            leftSection={<IconLogout size={20} />}
            onClick={() => void signOut().catch(tellRefused)}
          >
            {t('person.signOut')}
          </Menu.Item>
        </>
      }
    />
  )
}

function DisplaySettings() {
  const t = useWords('shell')
  const locale = useLocale()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [size, setSize] = useTextSize()
  return (
    <>
      <Setting name={t('person.language')}>
        <SegmentedControl
          fullWidth
          aria-label={t('person.language')}
          value={locale}
          data={[
            { value: 'vi', label: t('person.vietnamese') },
            { value: 'en', label: t('person.english') },
          ]}
          onChange={(language) => void switchLanguage(language)}
        />
      </Setting>
      <Setting name={t('person.scheme')}>
        <SegmentedControl
          fullWidth
          aria-label={t('person.scheme')}
          value={colorScheme}
          data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`person.${value}`) }))}
          onChange={(scheme) => setColorScheme(scheme)}
        />
      </Setting>
      <Setting name={t('person.text')}>
        <SegmentedControl
          fullWidth
          aria-label={t('person.text')}
          value={size}
          data={[
            { value: 'normal', label: t('person.normalText') },
            { value: 'large', label: t('person.largeText') },
          ]}
          onChange={(chosen) => setSize(chosen)}
        />
      </Setting>
    </>
  )
}

function Setting({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.setting}>
      <span className={styles.settingName}>{name}</span>
      {children}
    </div>
  )
}
