import { type ComponentType, createContext, useContext } from 'react';
import type { SaveBar } from '#contract/protocol.ts';
import type { Baseline } from '../api/icp.ts';
import type { Attempt } from '../api/problem.ts';
import type { Rep } from '../rep/rep.ts';
import type { SaveHandle } from '../save/use-save.ts';

/** What the form shows of itself to the portal around it. */
export interface FormLinkProps {
  rep: Rep;
  seen: Baseline;
  /** Names of what is unsaved. */
  changes: readonly string[];
  save: SaveHandle;
  onDiscard: () => void;
}

/**
 * The portal's page around the editor. Only this interface is known to the form; what is behind it is loaded in the
 * framed document alone.
 */
export interface Host {
  saveBar: SaveBar;
  /** Drawn within the form: tells the portal what happens in it, and does what the portal asks. */
  FormLink: ComponentType<FormLinkProps>;
  /** The form can be used. */
  onUsable: () => void;
  /** Whether the panel above the form says already why this failed. */
  covers: (problem: unknown) => boolean;
  /** A load or a save failed. */
  report: (problem: unknown, attempt: Attempt) => void;
}

const context = createContext<Host | null>(null);

export const HostProvider = context.Provider;

/** The portal around the editor; null where the editor stands alone. */
export function useHost(): Host | null {
  return useContext(context);
}
