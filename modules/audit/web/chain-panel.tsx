import { Button } from '@mantine/core'
import { ErrorState, saveFile, tellDone, tellRefused, useWords } from '#platform/ui'
import { useMutation } from '@tanstack/react-query'
import { IconDownload, IconLink } from '@tabler/icons-react'
import { useId } from 'react'
import { exportedTrail, verifyChain } from './audit.queries.ts'
import styles from './audit.module.css'
import { ChainResult } from './chain-result.tsx'
import { SCREEN_WORDS } from './screen-words.ts'

/** The proof: computed again by the server on the spot, or taken away and computed by anybody. */
export function ChainPanel({ council }: { readonly council: string }) {
  const t = useWords(SCREEN_WORDS)
  const title = useId()
  const name = `nhat-ky-${council}.ndjson`
  const verify = useMutation({ mutationFn: () => verifyChain(council) })
  const exporting = useMutation({
    mutationFn: () => exportedTrail(council),
    onSuccess: (trail) => {
      saveFile(trail, name)
      tellDone({ message: t('chain.exported') })
    },
    onError: tellRefused,
  })
  return (
    <section className={`${styles.chain} nt-no-print`} aria-labelledby={title}>
      <div className={styles.chainWords}>
        <h2 id={title} className={styles.chainTitle}>
          {t('chain.title')}
        </h2>
        <p className={styles.quiet}>{t('chain.about')}</p>
      </div>
      <div className={styles.chainActs}>
        <Button
          variant="default"
          leftSection={<IconLink size={18} />}
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {t('verify')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} />}
          loading={exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          {t('export')}
        </Button>
      </div>
      <div className={styles.chainResult} aria-live="polite">
        {verify.isError && <ErrorState error={verify.error} onRetry={() => verify.mutate()} />}
        {verify.data && <ChainResult result={verify.data} />}
        {exporting.isSuccess && (
          <div className={styles.howTo}>
            <p>{t('chain.check')}</p>
            <code className={styles.codeText}>{`node verify-audit.mjs ${name}`}</code>
            <p>{t('chain.contains')}</p>
          </div>
        )}
      </div>
    </section>
  )
}
