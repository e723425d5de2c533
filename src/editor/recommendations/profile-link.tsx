import { httpsAddress } from './https-address.ts';

/**
 * A link to a LinkedIn page, with the address as text beside it: where the editor is framed without leave to open
 * windows, nothing happens at the link, and the text can be copied. An address that is not https is only text.
 */
export function ProfileLink({ of, address }: { of: string; address: string }) {
  const href = httpsAddress(address);
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 text-sm">
      {href !== null && (
        <a
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          className="text-accent underline underline-offset-2"
        >
          LinkedIn<span className="sr-only"> of {of}, opens a new window</span>
        </a>
      )}
      <span className="min-w-0 wrap-anywhere text-soft select-all">
        {href === null ? address : href.replace(/^https:\/\//, '')}
      </span>
    </span>
  );
}
