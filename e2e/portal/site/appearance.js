// Runs before the first paint, so that a chosen appearance never flashes the other one.
document.documentElement.dataset['appearance'] = localStorage.getItem('appearance') ?? 'system';
