/** The gateway's root: the page lies there, the framed document one folder below. */
export const gatewayRoot = new URL(
  window.location.pathname.endsWith('/embed/v1') ? '../' : './',
  document.baseURI,
);
