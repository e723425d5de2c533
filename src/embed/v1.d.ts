/** The public types of the SDK, version 1. They are published as they stand here: see v1.d.ts. */
/** What a portal decides when it mounts the editor. */
export interface IcpEditorOptions {
    /** Where the gateway is, for instance `https://icp.example.com`. Must be another origin than the page's own. */
    editorUrl: string;
    /** Whose ICP is edited; `null` for the user that the vendor's API key belongs to. */
    externalUserId: string | null;
    /** The portal's name for that person, shown instead of the id. */
    name?: string | undefined;
    /**
     * Fetches a token from the portal's server. Called once for every token that is needed: when the editor starts, when
     * four fifths of the token's life are over, and when the gateway refused one. To say that the person is signed out of
     * the portal, reject with an error whose `code` is `"signed-out"`: nothing is asked again until the person clicks
     * Retry. Any other rejection, and 30 seconds without an answer, count as unavailable.
     */
    getToken: () => Promise<string>;
    theme?: IcpEditorTheme | undefined;
    /** Language tag for the form of dates, for instance `"en-GB"`; the browser's when left out. The texts are English. */
    locale?: string | undefined;
    /** The name of the frame for assistive technology; `"ICP editor"` when left out. */
    title?: string | undefined;
    /** `"host"`: the portal draws the buttons for saving and discarding. The editor keeps its messages. */
    saveBar?: 'editor' | 'host' | undefined;
    /** Fires once the form can be used; again after the frame was reloaded. */
    onReady?: ((event: IcpEditorReady) => void) | undefined;
    /** Fires when edits begin or end to be unsaved, and when the number of changed filters becomes another one. */
    onDirty?: ((event: IcpEditorDirty) => void) | undefined;
    /** Fires after every save that succeeded, whoever started it. */
    onSaved?: ((event: IcpEditorSaved) => void) | undefined;
    /** Fires when the editor cannot be shown or used, or a load or save failed. The person is told in the editor. */
    onError?: ((event: IcpEditorProblem) => void) | undefined;
}
/** How the editor looks. A value that the browser does not accept, or one out of range, is left out and reported to `onError`. */
export interface IcpEditorTheme {
    /** `"system"`, the default, follows the person's preference. */
    appearance?: 'light' | 'dark' | 'system' | undefined;
    tokens?: IcpEditorTokens | undefined;
}
/** Colours are CSS colours and may be `light-dark(…)`; the portal answers for their contrast. */
export interface IcpEditorTokens {
    /** CSS `font-family` of fonts on the person's device: none is loaded. */
    fontFamily?: string | undefined;
    /** Size of the text, 10px to 24px. All distances follow it. */
    fontSize?: string | undefined;
    /** The unit of all distances, 2px to 8px; 4px by default. */
    spacing?: string | undefined;
    /** Roundness of controls, 0 to 24px. */
    radius?: string | undefined;
    /** Behind the form. */
    background?: string | undefined;
    /** Of controls and dialogs. */
    surface?: string | undefined;
    text?: string | undefined;
    mutedText?: string | undefined;
    /** Links, the main button, focus. */
    accent?: string | undefined;
    /** Errors and removals. */
    danger?: string | undefined;
}
/** What a portal holds of a mounted editor. */
export interface IcpEditorHandle {
    /** Whether there are edits that are not saved. */
    isDirty(): boolean;
    /**
     * Saves as the editor's own button does: a replace is shown for review first. Resolves once it is saved, or when there
     * was nothing to save. Rejects with an `IcpEditorProblem` that is an `Error`: `invalid` (the first such field has the
     * focus), `cancelled`, `conflict`, `rate-limited` and so on; `not-ready` before there is a form, `timeout` after 30
     * seconds of silence, `closed` when the frame is not connected, reloads or is destroyed.
     */
    save(): Promise<void>;
    /** Gives up the edits, after asking when there are any. Resolves once they are gone; rejects as `save` does. */
    discard(): Promise<void>;
    /**
     * Asks whether the person may leave, for a router to await. True when nothing is unsaved, or when the person chose to
     * save (and it succeeded) or to discard. Never rejects: when the frame is silent for five seconds it is true if
     * nothing was unsaved.
     */
    confirmLeave(): Promise<boolean>;
    /** Changes the look at once; replaces the former theme as a whole. */
    setTheme(theme: IcpEditorTheme): void;
    /** How many messages were dropped as malformed or oversized, for diagnosis. */
    droppedMessages(): number;
    /** Takes the editor away with everything that belongs to it. No event fires afterwards. A second call does nothing. */
    destroy(): void;
}
export interface IcpEditorReady {
    externalUserId: string | null;
    name: string;
    /** The version (ETag) of what is stored; `null` when nothing is. */
    version: string | null;
}
export interface IcpEditorDirty {
    dirty: boolean;
    /** How many filters differ from what is stored. */
    changes: number;
}
export interface IcpEditorSaved {
    externalUserId: string | null;
    /** The version (ETag) of what is stored now; `null` when it could not be read back. */
    version: string | null;
    /** ISO 8601. */
    savedAt: string;
    /** The ids of the filters that the save changed. */
    fields: string[];
}
/** What went wrong: a code for the portal's program, a sentence for people. */
export interface IcpEditorProblem {
    code: IcpEditorErrorCode;
    message: string;
    /** Whether the same thing can work later. */
    retryable: boolean;
}
export type IcpEditorErrorCode = 'connect-timeout' | 'protocol-mismatch' | 'signed-out' | 'unavailable' | 'forbidden' | 'not-found' | 'conflict' | 'invalid' | 'cancelled' | 'vendor-unavailable' | 'rate-limited' | 'network' | 'timeout' | 'not-ready' | 'closed' | 'internal';
/**
 * Mounts the editor in an element and fills it: the element needs a height. Adds one element, and a `beforeunload`
 * handler while there are unsaved edits; `destroy` takes both away.
 * @throws TypeError when `editorUrl` is no address or of the page's own origin, or it is not said whose ICP it is
 */
export declare function mountIcpEditor(element: Element, options: IcpEditorOptions): IcpEditorHandle;
