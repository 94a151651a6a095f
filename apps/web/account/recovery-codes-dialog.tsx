import { Button, CopyButton, Group } from '@mantine/core'
import { Dialog, useMe, useWords } from '#platform/ui'
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import { ACCOUNT_WORDS } from './account-words.ts'
import styles from './account.module.css'

interface RecoveryCodesDialogProps {
  readonly codes: readonly string[]
  readonly onClose: () => void
}

/** Ten codes, shown once: to be written down, copied or printed. */
export function RecoveryCodesDialog({ codes, onClose }: RecoveryCodesDialogProps) {
  const t = useWords(ACCOUNT_WORDS)
  const { displayName } = useMe()
  return (
    <Dialog title={t('recovery.shown')} onClose={onClose}>
      <p className={styles.plain}>{t('recovery.once')}</p>
      <p className={styles.whose}>{t('recovery.whose', { name: displayName })}</p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Group justify="flex-end" className="nt-no-print">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
              onClick={copy}
            >
              {t(copied ? 'recovery.copied' : 'recovery.copy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
          {t('recovery.print')}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {t('recovery.kept')}
        </Button>
      </Group>
    </Dialog>
  )
}
