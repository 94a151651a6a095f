const HOUR_MS = 3_600_000

/** A backup of every night is never older than this, however long it takes. */
const OLD_AFTER_HOURS = 26
/** As much as a lost disk may cost at the very most. */
const TOO_OLD_AFTER_HOURS = 7 * 24

export const BACKUP_STATES = ['none', 'fresh', 'old', 'tooOld'] as const
export type BackupState = (typeof BACKUP_STATES)[number]

/** How far the newest backup lies back: what is done after it would be lost with the disk. */
export function backupState(takenAt: string | undefined, now: string): BackupState {
  if (takenAt === undefined) return 'none'
  const hours = hoursBetween(takenAt, now)
  if (hours <= OLD_AFTER_HOURS) return 'fresh'
  return hours <= TOO_OLD_AFTER_HOURS ? 'old' : 'tooOld'
}

/** Whether it is time to call somebody: none since the installation was made or restored, or none for a week. */
export function backupIsMissing(takenAt: string | undefined, since: string, now: string): boolean {
  return hoursBetween(takenAt ?? since, now) > TOO_OLD_AFTER_HOURS
}

function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / HOUR_MS
}
