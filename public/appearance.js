// Runs before the first paint, so that a chosen appearance never flashes the other one.
try {
  const chosen = localStorage.getItem('appearance');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.appearance = chosen;
} catch {
  // Storage may be refused (a third-party frame): the system's preference then stands.
}
