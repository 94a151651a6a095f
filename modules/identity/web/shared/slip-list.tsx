import { SLIP_SIZES, type PrintedSlips, type SlipSize } from '#identity'
import { formatDate, formatInstant } from '#platform/calendar'
import { saveFile, useLocale, useTop, useWords } from '#platform/ui'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react'
import styles from './people.module.css'
import { PEOPLE_WORDS } from './people-words.ts'
import { Qr } from './qr.tsx'

export const SIZES: readonly SlipSize[] = SLIP_SIZES

/** The slips that were just made: to be shown to a telephone, or saved as one PDF and printed. */
export function SlipList({ printed: { slips, pdf } }: { readonly printed: PrintedSlips }) {
  const t = useWords(PEOPLE_WORDS)
  const locale = useLocale()
  useTop()
  const save = () => saveFile(new Blob([bytesOf(pdf)], { type: 'application/pdf' }), 'phieu-ma-dung-mot-lan.pdf')
  return (
    <section aria-label={t('slips.title')}>
      <p className={styles.warning}>
        <IconAlertTriangle size={20} aria-hidden />
        {t('slips.once')}
      </p>
      <div className={styles.bar}>
        <Button leftSection={<IconDownload size={18} />} onClick={save}>
          {t('slips.save', { count: slips.length })}
        </Button>
      </div>
      <ul className={styles.slips}>
        {slips.map((slip) => (
          <li key={slip.id} className={styles.slip}>
            <div>
              <p>
                <strong>{slip.displayName}</strong>
              </p>
              {slip.title !== null && <p>{slip.title}</p>}
              {slip.validTo !== null && <p>{t('slips.roleUntil', { day: formatDate(slip.validTo, locale) })}</p>}
              <p className={styles.muted}>
                {t('slips.loginName')}: {slip.loginName}
              </p>
              <p className={styles.muted}>{t('slips.code')}</p>
              <code className={styles.code}>{slip.code}</code>
              <p className={styles.muted}>{t('slips.until', { at: formatInstant(slip.expiresAt, locale) })}</p>
            </div>
            <Qr text={slip.link} label={t('slips.qr')} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
