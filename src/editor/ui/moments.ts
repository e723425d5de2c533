/**
 * Points in time as they are shown, in one place. Only dates follow the locale: numbers stay as the form reads them
 * back, and the texts are English.
 */

let locale = 'en-GB';

/** Called before anything is drawn. @returns false when this is no language tag; everything then stays as it was */
export function setDateLocale(tag: string): boolean {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical === undefined) return false;
    locale = canonical;
    return true;
  } catch {
    return false;
  }
}

/** Day and time. @param precision whether seconds matter */
export function momentText(moment: Date, precision: 'minutes' | 'seconds'): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: precision === 'seconds' ? 'medium' : 'short',
  }).format(moment);
}

/** Time of the day. */
export function clockText(moment: Date): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(moment);
}
