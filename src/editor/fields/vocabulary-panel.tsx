import { useCallback, useDeferredValue, useMemo, useRef } from 'react';
import { groupIndustries } from '#profile/industry-groups.ts';
import { searchVocabulary } from '#profile/search-text.ts';
import { CheckRow } from './check-row.tsx';
import { GroupDisclosure } from './group-disclosure.tsx';
import { type ChangeList, toggled, union, without } from './list-value.ts';
import { Panel } from './panel.tsx';
import { SelectShown } from './select-shown.tsx';

/** Groups drawn with the panel; the others, which are out of sight, follow right after the first paint. */
const FIRST_GROUPS = 14;

/** Checkboxes over a long closed vocabulary, grouped for display only; values are sent letter for letter. */
export function VocabularyPanel({
  label,
  vocabulary,
  list,
  change,
}: {
  /** "industries" */
  label: string;
  vocabulary: readonly string[];
  list: readonly string[];
  change: ChangeList;
}) {
  const groups = useMemo(() => groupIndustries(vocabulary), [vocabulary]);
  const all = useDeferredValue(true, false);
  const drawn = all ? groups : groups.slice(0, FIRST_GROUPS);
  const input = useRef<HTMLInputElement>(null);
  const chosen = new Set(list);
  const toggle = useCallback((value: string) => change((now) => toggled(now, value)), [change]);

  const toggleGroup = useCallback(
    (name: string) => {
      const members = groups.find((group) => group.name === name)?.industries ?? [];
      change((now) => {
        const there = new Set(now);
        return members.every((value) => there.has(value))
          ? without(now, members)
          : union(now, members);
      });
    },
    [groups, change],
  );

  function setAll(values: readonly string[], on: boolean) {
    change((now) => (on ? union(now, values) : without(now, values)));
  }

  const box = (value: string) => (
    <CheckRow
      key={value}
      value={value}
      label={value}
      checked={chosen.has(value)}
      onToggle={toggle}
    />
  );

  return (
    <Panel
      label={label}
      input={input}
      missing={vocabulary.length === 0 ? 'The accepted values could not be loaded.' : null}
      search={(query) => searchVocabulary(query, vocabulary)}
      hitKey={(value) => value}
      renderHit={box}
      bulk={(shown) => <SelectShown shown={shown} chosen={chosen} onSet={setAll} />}
      groups={drawn.map((group) => {
        const picked = group.industries.filter((value) => chosen.has(value)).length;
        return (
          <GroupDisclosure
            key={group.name}
            name={group.name}
            detail={
              picked === 0
                ? `${group.industries.length}`
                : `${picked} of ${group.industries.length}`
            }
            checkbox={
              <CheckRow
                value={group.name}
                label={`All of ${group.name}`}
                strong
                checked={picked === group.industries.length}
                mixed={picked > 0}
                onToggle={toggleGroup}
              />
            }
          >
            {() => group.industries.map(box)}
          </GroupDisclosure>
        );
      })}
      chosen={list.length}
      onClear={() => change(() => [])}
    />
  );
}
