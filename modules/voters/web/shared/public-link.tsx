import { ShareLink } from '#platform/ui'
import { paths } from './paths.ts'
import { useVoterWords } from './words.ts'

/** Chép đường dẫn gửi Zalo: the public page where a voter follows the petition; nothing personal stands there. */
export function PublicLink({ code }: { readonly code: string }) {
  const { t } = useVoterWords()
  return <ShareLink title={t('publicTitle', { code })} address={paths.publicStatus(code)} />
}
