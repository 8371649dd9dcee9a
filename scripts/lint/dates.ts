/** Dates as definitions write them. */

/** Whether a text is a day that the calendar has, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether a text is YYYY-MM-DD, YYYY-MM or YYYY. */
export function isDate(text: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}$/.test(text) && isDay(`${text}${'-01-01'.slice(0, 10 - text.length)}`);
}

/** Today, as YYYY-MM-DD. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
