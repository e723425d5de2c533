import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/**
 * What panels are measured against: the plainest React list of native checkboxes, with the plainest search. Built for
 * the benchmark only, and injected into the editor's page.
 */
function PlainList({ labels }: { labels: readonly string[] }) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = labels.filter((label) => label.toLowerCase().includes(query));

  function toggle(label: string) {
    const next = new Set(chosen);
    if (!next.delete(label)) next.add(label);
    setChosen(next);
  }

  return (
    <div style={{ position: 'fixed', top: 0, left: 0, zIndex: 100, background: 'canvas' }}>
      <button type="button" onClick={() => setOpen(!open)}>
        Plain list
      </button>
      {open && (
        <div role="dialog" aria-label="Plain list" style={{ height: 480, overflow: 'auto' }}>
          <input
            type="search"
            aria-label="Search plain list"
            value={query}
            onChange={(event) => setQuery(event.target.value.toLowerCase())}
          />
          <ul>
            {shown.map((label) => (
              <li key={label}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.has(label)}
                    onChange={() => toggle(label)}
                  />
                  {label}
                </label>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

declare global {
  interface Window {
    showPlainList: (labels: readonly string[]) => void;
  }
}

window.showPlainList = (labels) => {
  const host = document.createElement('div');
  document.body.append(host);
  flushSync(() => createRoot(host).render(<PlainList labels={labels} />));
};
