import { getToken } from './get-token.js';
import { hostileMessages } from './hostile.js';

/**
 * Mounts the editors that a test asks for, and keeps what they report.
 *
 * @typedef {typeof import('icp-editor/sdk')} Sdk
 * @typedef {import('icp-editor/sdk').IcpEditorOptions} Options
 * @typedef {import('icp-editor/sdk').IcpEditorHandle} Handle
 * @typedef {{ name: 'ready' | 'dirty' | 'saved' | 'error', detail: object }} HostEvent
 * @typedef {{ handle: Handle, events: HostEvent[] }} Mounted
 */

const search = new URLSearchParams(location.search);
/** Where the SDK comes from: the gateway, unless the address names another, such as the one of an earlier release. */
const sdkUrl = search.get('sdk');
/** Whose editor to mount without waiting for a test to say so. */
const atOnce = search.get('mount');
const editorUrl = document
  .querySelector('script[data-editor-url]')
  ?.getAttribute('data-editor-url');

export class Host {
  /** @type {Map<string, Mounted>} by the id of the element */
  mounted = new Map();
  #sdk;

  /** @param {Sdk} sdk */
  constructor(sdk) {
    this.#sdk = sdk;
  }

  /**
   * @param {string} place id of the element
   * @param {Partial<Options>} options those that a test decides
   */
  mount(place, options) {
    const element = document.getElementById(place);
    if (element === null) throw new Error(`There is no place ${place}`);
    /** @type {HostEvent[]} */
    const events = [];
    const handle = this.#sdk.mountIcpEditor(element, {
      editorUrl: editorUrl ?? '',
      externalUserId: null,
      getToken,
      onReady: (detail) => events.push({ name: 'ready', detail }),
      onDirty: (detail) => events.push({ name: 'dirty', detail }),
      onSaved: (detail) => events.push({ name: 'saved', detail }),
      onError: (detail) => events.push({ name: 'error', detail }),
      ...options,
    });
    this.mounted.set(place, { handle, events });
  }

  /** @param {string} place */
  at(place) {
    const mounted = this.mounted.get(place);
    if (mounted === undefined) throw new Error(`Nothing was mounted at ${place}`);
    return mounted;
  }
}

window.hostileMessages = hostileMessages;
window.host = new Host(await import(sdkUrl ?? `${editorUrl}/sdk/v1.js`));
if (atOnce !== null) window.host.mount('one', { externalUserId: atOnce });
