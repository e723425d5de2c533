/** An address that is safe to link to: https, without a user and password in it. Null for anything else. */
export function httpsAddress(text: string): string | null {
  if (!URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
}
