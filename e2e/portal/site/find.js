/**
 * An element of the portal's own HTML.
 * @template {Element} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 * @throws when the HTML has no such element: page and script do not fit together
 */
export function find(within, selector, type) {
  const found = within.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${type.name} ${selector}`);
}

/**
 * A copy of what a template holds.
 * @param {string} id
 * @returns {DocumentFragment}
 */
export function fromTemplate(id) {
  return document.importNode(find(document, `#${id}`, HTMLTemplateElement).content, true);
}

/**
 * A table row of texts and elements.
 * @param {(string | Node)[]} cells
 */
export function tableRow(...cells) {
  const row = document.createElement('tr');
  row.append(
    ...cells.map((content) => {
      const cell = document.createElement('td');
      cell.append(content);
      return cell;
    }),
  );
  return row;
}
