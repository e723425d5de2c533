/** A token from the page's own server. */
export async function getToken() {
  const response = await fetch('/token', { method: 'POST' });
  if (response.status === 401) throw Object.assign(new Error('signed out'), { code: 'signed-out' });
  if (!response.ok) throw new Error(`The token desk answered ${response.status}`);
  const { token } = await response.json();
  return token;
}
