import * as z from 'zod/mini';
import { storedIcpSchema } from '#contract/icp.ts';
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

function keyOf(rep: Rep): string {
  return `draft ${repKey(rep)}`;
}

/** The draft of a rep; null when there is none, when it cannot be read, or when storage is refused. */
export function readDraft(rep: Rep): Draft | null {
  const draft = parsed(rep);
  if (draft === null) return null;
  // Taken over by this page, which shows it from now on.
  writeDraft(rep, draft);
  return draft;
}

function parsed(rep: Rep): (Draft & { page: string }) | null {
  try {
    const text = localStorage.getItem(keyOf(rep));
    if (text === null) return null;
    const draft = z.safeParse(draftSchema, JSON.parse(text));
    return draft.success ? (draft.data as Draft & { page: string }) : null;
  } catch {
    return null;
  }
}

/** Keeps a draft. @returns false where the browser refuses (a third-party frame, a full disk) */
export function writeDraft(rep: Rep, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(rep), JSON.stringify({ ...draft, page: PAGE }));
    return true;
  } catch {
    return false;
  }
}

/** Deletes the draft that this page wrote or took over; one of another tab stays. */
export function deleteDraft(rep: Rep): void {
  if (parsed(rep)?.page !== PAGE) return;
  try {
    localStorage.removeItem(keyOf(rep));
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
