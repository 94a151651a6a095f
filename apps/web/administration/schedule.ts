/** A schedule of five fields as people say it: the time of day, and whether on working days only. */
export function timesOf(cron: string): { readonly time: string; readonly workdays: boolean } | undefined {
  const [minute = '', hour = '', day, month, weekday] = cron.split(' ')
  if (!/^\d+$/.test(minute) || !/^\d+$/.test(hour) || day !== '*' || month !== '*') return undefined
  if (weekday !== '*' && weekday !== '1-5') return undefined
  return { time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`, workdays: weekday === '1-5' }
}
