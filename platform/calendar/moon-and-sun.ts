/**
 * Positions of moon and sun after J. Meeus, Astronomical Algorithms (2nd edition): new moons by
 * chapter 49, the sun's longitude by chapter 25 (lower accuracy, 0.01 degree). Times are Julian
 * days of universal time; between 1900 and 2100 new moons are good to about two minutes.
 */
const J2000 = 2_451_545
const MONTH = 29.530588861

/** The Julian day of new moon number `k`, counted from that of 6 January 2000. */
export function newMoon(k: number): number {
  const t = k / 1236.85
  const mean = 2_451_550.09766 + MONTH * k + 0.00015437 * t ** 2 - 0.00000015 * t ** 3 + 0.00000000073 * t ** 4
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t ** 2
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2
  const correction = NEW_MOON_TERMS.reduce(
    (sum, [size, suns, moons, latitudes]) =>
      sum + size * eccentricity ** Math.abs(suns) * sine(suns * sun + moons * moon + latitudes * latitude),
    -0.00017 * sine(node),
  )
  return mean + correction - dynamicalTimeAhead(mean)
}

/** The number of the new moon nearest to a Julian day, give or take one. */
export function newMoonNear(julianDay: number): number {
  return Math.round((julianDay - 2_451_550.09766) / MONTH)
}

/** The sun's apparent longitude in degrees from 0 up to 360. */
export function sunLongitude(julianDay: number): number {
  const t = (julianDay + dynamicalTimeAhead(julianDay) - J2000) / 36_525
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t ** 2
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t ** 2
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t ** 2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly)
  const apparent = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t)
  return ((apparent % 360) + 360) % 360
}

/** Size in days, and multiples of the sun's anomaly, the moon's anomaly and its argument of latitude. */
const NEW_MOON_TERMS: readonly (readonly [number, number, number, number])[] = [
  [-0.4072, 0, 1, 0],
  [0.17241, 1, 0, 0],
  [0.01608, 0, 2, 0],
  [0.01039, 0, 0, 2],
  [0.00739, -1, 1, 0],
  [-0.00514, 1, 1, 0],
  [0.00208, 2, 0, 0],
  [-0.00111, 0, 1, -2],
  [-0.00057, 0, 1, 2],
  [0.00056, 1, 2, 0],
  [-0.00042, 0, 3, 0],
  [0.00042, 1, 0, 2],
  [0.00038, 1, 0, -2],
  [-0.00024, -1, 2, 0],
  [-0.00007, 2, 1, 0],
  [0.00004, 0, 2, -2],
  [0.00004, 3, 0, 0],
  [0.00003, 1, 1, -2],
  [0.00003, 0, 2, 2],
  [-0.00003, 1, 1, 2],
  [0.00003, -1, 1, 2],
  [-0.00002, -1, 1, -2],
  [-0.00002, 1, 3, 0],
  [0.00002, 0, 4, 0],
]

/** Days by which dynamical time runs ahead of universal time: a parabola through 64 s in 2000 and 29 s in 1950. */
function dynamicalTimeAhead(julianDay: number): number {
  const years = (julianDay - J2000) / 365.25
  return (64 + 0.6 * years + 0.002 * years ** 2) / 86_400
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180)
}
