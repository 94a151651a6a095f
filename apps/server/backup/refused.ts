/** A backup or a restore that must not go on, in the words for whoever runs it: what was found, what is safe, what to do. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'

  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`)
  }
}
