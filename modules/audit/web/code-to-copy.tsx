import { Button, CopyButton } from '@mantine/core'
import { useWords } from '#platform/ui'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import styles from './audit.module.css'
import { SCREEN_WORDS } from './screen-words.ts'

interface CodeToCopyProps {
  readonly label: string
  readonly help?: string
  readonly code: string
}

/** A long code that people compare or keep: whole, in a type that tells 0 from O, with a button that copies it. */
export function CodeToCopy({ label, help, code }: CodeToCopyProps) {
  const t = useWords(SCREEN_WORDS)
  return (
    <div className={styles.code}>
      <span className={styles.codeLabel}>{label}</span>
      <code className={styles.codeText}>{code}</code>
      <CopyButton value={code}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            aria-label={`${t(copied ? 'entry.copied' : 'entry.copy')}: ${label}`}
            leftSection={copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
            onClick={copy}
          >
            {t(copied ? 'entry.copied' : 'entry.copy')}
          </Button>
        )}
      </CopyButton>
      {help !== undefined && <p className={styles.codeHelp}>{help}</p>}
    </div>
  )
}
