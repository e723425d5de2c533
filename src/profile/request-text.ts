import { fields, type Section } from './fields.ts';
import type { ProfileBody } from './values.ts';

/** The request that a save sends, as text for people: to read, to keep, to send by hand. */

/**
 * The body, one value a line, the keys in the order of the vendor's documentation and those it does not explain last.
 * @param externalUserId null for the API key's own user
 */
export function requestText(body: ProfileBody, externalUserId: string | null): string {
  const ordered = {
    companies: inOrder(body, 'companies'),
    people: inOrder(body, 'people'),
    ...(externalUserId === null ? {} : { externalUserId }),
  };
  return JSON.stringify(ordered, null, 2);
}

/** The documentation lists the filters of each section by the alphabet. */
function inOrder(body: ProfileBody, section: Section): Record<string, unknown> {
  const filters: Record<string, unknown> = body[section];
  const documented = fields
    .filter((field) => field.section === section && field.key in filters)
    .map(({ key }): string => key)
    .sort();
  const further = Object.keys(filters).filter((key) => !documented.includes(key));
  return Object.fromEntries([...documented, ...further].map((key) => [key, filters[key]]));
}

/**
 * The same request for a shell; the key comes from the environment. The body is a quoted here-document, in which
 * nothing is expanded; as an argument, a long one would be over the system's limit of 128 KiB.
 * @param body as `requestText` writes it: no line of it can be taken for the end mark
 */
export function curlCommand(body: string): string {
  return `curl --request POST 'https://api.surfe.com/v2/recommendations/icp' \\
  --header "Authorization: Bearer $SURFE_API_KEY" \\
  --header 'Content-Type: application/json' \\
  --data-binary @- <<'JSON'
${body}
JSON
`;
}
