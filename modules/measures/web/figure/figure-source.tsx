import type { Figure } from '#measures'
import { useMeasureWords } from '../shared/words.ts'
import styles from './figure.module.css'

/** Where a figure comes from: who signed for it, what is recorded while nobody has, and what was typed in beside it. */
export function FigureSource({ figure }: { readonly figure: Figure }) {
  const { t, day, count, amount } = useMeasureWords()
  const { value, span, submissions, recorded, declared, councilName } = figure
  const from = day(span.from)
  const to = day(span.to)
  return (
    <span className={styles.source}>
      {submissions.map((signed) => (
        <span key={signed.id}>
          {t('figure.signed', {
            from: day(signed.from),
            to: day(signed.to),
            name: signed.signerName,
            title: signed.signerTitle,
            day: day(signed.signedOn),
          })}
        </span>
      ))}
      {value.state === 'not-reported' && (
        <>
          <span>{t('figure.unsigned', { council: councilName, from, to })}</span>
          {recorded.records > 0 && (
            <span>{t('figure.recorded', { amount: amount(recorded.amount, recorded.of) })}</span>
          )}
        </>
      )}
      {submissions.length === 0 && value.state !== 'not-reported' && <span>{t('figure.span', { from, to })}</span>}
      {declared.length > 0 && (
        <span className={styles.declaredList}>
          <strong>{t('figure.declaredApart')}</strong>
          {declared.map((typed) => (
            <span key={typed.id}>
              {t('figure.declared', {
                value: count(typed.value),
                source: typed.source,
                name: typed.signerName,
                title: typed.signerTitle,
                day: day(typed.signedOn),
              })}
            </span>
          ))}
        </span>
      )}
    </span>
  )
}
