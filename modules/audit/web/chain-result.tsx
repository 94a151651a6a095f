import type { Verification } from '#audit'
import { formatCount } from '#platform/text'
import { StatusBadge, useLocale, useWords } from '#platform/ui'
import styles from './audit.module.css'
import { CodeToCopy } from './code-to-copy.tsx'
import { SCREEN_WORDS } from './screen-words.ts'

/** What recomputing the chain came to, in plain words; where it broke, what should stand there and what does. */
export function ChainResult({ result: { entries, head, broken } }: { readonly result: Verification }) {
  const t = useWords(SCREEN_WORDS)
  const locale = useLocale()
  const count = formatCount(entries, locale)
  if (broken !== null) {
    const part = t(`parts.${broken.part}`)
    return (
      <div className={styles.result}>
        <StatusBadge tone="overdue">{t('chain.broken', { seq: formatCount(broken.seq, locale), part })}</StatusBadge>
        <p>{t('chain.brokenDetail', { entries: count })}</p>
        <dl className={styles.facts}>
          {(['expected', 'found'] as const).map((which) => (
            <div key={which} className={styles.fact}>
              <dt>{t(`chain.${which}`)}</dt>
              <dd>
                <code className={styles.codeText}>{broken[which] === '' ? t('chain.nothing') : broken[which]}</code>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    )
  }
  if (entries === 0) {
    return (
      <div className={styles.result}>
        <StatusBadge tone="neutral">{t('chain.none')}</StatusBadge>
        <p>{t('chain.noneDetail')}</p>
      </div>
    )
  }
  return (
    <div className={styles.result}>
      <StatusBadge tone="resolved">{t('chain.whole', { entries: count })}</StatusBadge>
      <p>{t('chain.wholeDetail', { entries: count })}</p>
      <CodeToCopy label={t('chain.head')} help={t('chain.headHelp')} code={head.hash} />
    </div>
  )
}
