import { commitmentsMessagesEn, commitmentsMessagesVi } from '#commitments'
import type { Locale } from '#platform/text'

/** What the classes of an answer are called. */
export function answerClassNames(language: Locale) {
  return (language === 'vi' ? commitmentsMessagesVi : commitmentsMessagesEn).answerClasses
}
