import { hostileMessages } from './hostile.js';

/** A frame that is not the editor: it says hello as the editor would, and keeps what it hears. */

window.heard = [];
window.hostileMessages = hostileMessages;
addEventListener('message', ({ data, ports }) => window.heard.push({ data, ports }));

/** Under this path it stands for an editor of the future, which speaks the page's protocol no more. */
const versions = location.pathname.startsWith('/future/') ? [2, 3] : [1];
parent.postMessage(
  { protocol: 'icp-editor', type: 'hello', versions, build: 'pretender', nonce: 'pretended' },
  '*',
);
