/** Active filters from which on `manyFiltersWarning` is due. */
export const MANY_FILTERS = 6;

/** The vendor's own advice. */
export const manyFiltersWarning =
  'The more filters you set, the fewer recommendations you will receive. Try relaxing your ICP filters.';
