/** Line icons on a 16-unit grid, drawn here because a few of them do not need a library. Decorative by default. */

function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 16 16" className="size-4 shrink-0" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

export const CrossIcon = () => <Icon path="M4.5 4.5l7 7m0-7l-7 7" />;
export const PlusIcon = () => <Icon path="M8 3.5v9M3.5 8h9" />;
export const ChevronIcon = () => <Icon path="M6 4l4 4-4 4" />;
export const AlertIcon = () => <Icon path="M8 2.5l6 10.5H2L8 2.5zM8 6.5v3M8 11.3v.2" />;
export const SearchIcon = () => <Icon path="M7 12a5 5 0 100-10 5 5 0 000 10zM10.7 10.7L14 14" />;
export const AppearanceIcon = () => (
  <Icon path="M8 13.5a5.5 5.5 0 100-11 5.5 5.5 0 000 11zM8 2.5v11M10 4v8M12 5v6" />
);
