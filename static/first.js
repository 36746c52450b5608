// Runs before the first paint and before any other script.

// The theme that was chosen on this device, if any.
try {
	const theme = localStorage.getItem('theme');
	if (theme) document.documentElement.dataset.theme = theme;
} catch {
	// A browser without storage keeps to the system's theme.
}

// An address that ends in broken escapes, such as `#%E0%A4%A`, makes the router throw: it leads nowhere, so it goes.
function dropBrokenHash() {
	try {
		decodeURIComponent(location.hash);
	} catch {
		history.replaceState(history.state, '', location.pathname + location.search);
	}
}
dropBrokenHash();
addEventListener('hashchange', dropBrokenHash);

// The thread that reads the library starts beside the page's scripts, not after them. The page takes it over; where it does
// not start the page finds that out by itself.
const libraryWorker = document.querySelector('link[data-starts="library-worker"]');
try {
	if (libraryWorker) {
		window.libraryWorkerAhead = new Worker(libraryWorker.href, { type: 'module' });
		window.libraryWorkerAhead.onerror = () => delete window.libraryWorkerAhead;
	}
} catch {
	// A page without an origin may start none.
}
