import * as z from 'zod/mini';
import { storedIcpSchema } from '#contract/icp.ts';
import type { User } from '#contract/session.ts';
import { fields } from '#profile/fields.ts';
import type { ProfileValues } from '#profile/values.ts';
import type { Baseline } from '../api/icp.ts';
import { type Rep, repKey } from '../rep/rep.ts';

/** Unsaved edits as they are kept on this device. */
export interface Draft {
  /** ISO 8601: the last edit. */
  editedAt: string;
  /** What the edits were made on. */
  seen: Baseline;
  values: ProfileValues;
}

const anyRecord = z.record(z.string(), z.unknown());

const valuesShape = z.object({
  ...Object.fromEntries(
    fields.map((field) => [
      field.id,
      field.kind === 'range' ? z.object({ from: z.string(), to: z.string() }) : z.array(z.string()),
    ]),
  ),
  further: z.object({ companies: anyRecord, people: anyRecord }),
});

const draftSchema = z.object({
  page: z.string(),
  editedAt: z.string(),
  seen: z.object({ stored: z.nullable(storedIcpSchema), etag: z.nullable(z.string()) }),
  values: valuesShape,
});

/** Names this page among the tabs of a browser, so that it deletes no draft of another one. */
const PAGE = `${Date.now()} ${Math.random()}`;

/**
 * Names a draft: of whose ICP, and by whom, since several people may use one computer. What was kept while people were
 * not told apart belongs to nobody in particular, and is shown to nobody who is.
 */
export function draftKeyOf(user: User | null, rep: Rep): string {
  const author = user === null ? '' : `${JSON.stringify([user.tenant, user.id])} `;
  return `draft ${author}${repKey(rep)}`;
}

/** A draft; null when there is none, when it cannot be read, or when storage is refused. */
export function readDraft(key: string): Draft | null {
  const draft = parsed(key);
  if (draft === null) return null;
  // Taken over by this page, which shows it from now on.
  writeDraft(key, draft);
  return draft;
}

function parsed(key: string): (Draft & { page: string }) | null {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return null;
    const draft = z.safeParse(draftSchema, JSON.parse(text));
    return draft.success ? (draft.data as Draft & { page: string }) : null;
  } catch {
    return null;
  }
}

/** Keeps a draft. @returns false where the browser refuses (a third-party frame, a full disk) */
export function writeDraft(key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ ...draft, page: PAGE }));
    return true;
  } catch {
    return false;
  }
}

/** Deletes the draft that this page wrote or took over; one of another tab stays. */
export function deleteDraft(key: string): void {
  if (parsed(key)?.page !== PAGE) return;
  try {
    localStorage.removeItem(key);
  } catch {
    // Where storage is refused there is no draft either.
  }
}

/** Whether the browser keeps anything at all. */
export function keepsDrafts(): boolean {
  try {
    localStorage.setItem('draft probe', '');
    localStorage.removeItem('draft probe');
    return true;
  } catch {
    return false;
  }
}
