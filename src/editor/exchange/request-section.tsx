import { memo, type ReactNode, useEffect, useRef } from 'react';
import * as z from 'zod/mini';
import { fields } from '#profile/fields.ts';
import { curlCommand, requestText } from '#profile/request-text.ts';
import { valuesSchema } from '#profile/validation.ts';
import { type Profile, type ProfileBody, type ProfileValues, toBody } from '#profile/values.ts';
import { useHost } from '../host/host-context.ts';
import { repInFileName } from '../rep/file-name.ts';
import { type Rep, repName } from '../rep/rep.ts';
import { Button } from '../ui/button.tsx';
import { download } from '../ui/download.ts';
import { Notice } from '../ui/notice.tsx';
import { CopyButton } from './copy-button.tsx';
import { draftLink, MAX_LINK_LENGTH } from './draft-link.ts';

/**
 * The request that a save of the form would send now, to read, keep and pass on. Drawn once: with thousands of values
 * it must not be written anew at every letter that is typed beside it.
 */
export const RequestSection = memo(function RequestSection({
  rep,
  values,
  stored,
}: {
  rep: Rep;
  values: ProfileValues;
  stored: Profile;
}) {
  const checked = z.safeParse(valuesSchema(stored), values);
  return (
    <section aria-labelledby="request">
      <h3 id="request" className="font-serif text-lg font-semibold">
        What a save sends
      </h3>
      {checked.success ? (
        <Request rep={rep} body={toBody(values, stored)} />
      ) : (
        <div className="pt-1">
          <Notice look="warn">
            <p>A save would send nothing now. Correct this in the form first:</p>
            <ul className="list-disc pl-5">
              {checked.error.issues.map(({ path, message }) => (
                <li key={path.join('.')}>
                  {fields.find(({ id }) => id === path[0])?.label}: {message}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
    </section>
  );
});

function Request({ rep, body }: { rep: Rep; body: ProfileBody }) {
  const text = requestText(body, rep.kind === 'rep' ? rep.externalUserId : null);
  const link = draftLink(rep, body);
  // A frame has no address that others could open; what to link to is the portal's to know.
  const framed = useHost() !== null;
  return (
    <>
      <p className="text-soft">
        Saving for <strong className="font-semibold wrap-anywhere text-ink">{repName(rep)}</strong>{' '}
        posts this to <code className="font-mono text-[0.8125rem]">/v2/recommendations/icp</code>,
        and it replaces all that stands there.
      </p>
      <Text label="Request body" text={text} rows={11} copy="Copy body" first>
        <Button
          size="small"
          onClick={() =>
            download(`${text}\n`, `icp-${repInFileName(rep)}.json`, 'application/json')
          }
        >
          Download
        </Button>
      </Text>
      <details className="mt-2">
        <summary className="py-0.5 font-semibold">The same request with curl</summary>
        <p className="text-sm text-soft">
          For a Unix shell. Put your API key into the environment as SURFE_API_KEY.
        </p>
        <Text label="curl command" text={curlCommand(text)} rows={8} copy="Copy curl command" />
      </details>
      {!framed && (
        <details className="mt-1">
          <summary className="py-0.5 font-semibold">A link to this draft</summary>
          {link.length > MAX_LINK_LENGTH ? (
            <p>
              This draft is too long for a link: it would have {link.length.toLocaleString('en-US')}{' '}
              characters, and more than {MAX_LINK_LENGTH.toLocaleString('en-US')} get cut off on the
              way. Download the body and send the file instead.
            </p>
          ) : (
            <>
              <p className="text-sm text-soft">
                Opens the form of this rep with these filters filled in. Nothing is sent or saved by
                opening it.
              </p>
              <Text label="Link" text={link} rows={3} copy="Copy link to this draft" />
            </>
          )}
        </details>
      )}
    </>
  );
}

/** A text to copy. A field, so that it can be scrolled and selected with the keyboard. */
function Text({
  label,
  text,
  rows,
  copy,
  first = false,
  children,
}: {
  label: string;
  text: string;
  rows: number;
  /** The name of the copy button. */
  copy: string;
  /** Takes the focus at the start: a browser would give it to whatever scrolls. */
  first?: boolean;
  /** Further buttons. */
  children?: ReactNode;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (first) field.current?.focus();
  }, [first]);
  return (
    <>
      <textarea
        ref={field}
        aria-label={label}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
        className="mt-1.5 block w-full resize-y rounded border border-edge bg-sunk p-2.5 font-mono text-[0.8125rem]"
      />
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        {children}
        <CopyButton
          text={() => text}
          select={() => {
            field.current?.focus();
            field.current?.select();
          }}
        >
          {copy}
        </CopyButton>
      </div>
    </>
  );
}
