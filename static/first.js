// Runs before the first paint and before any other script.

// The threads that read the library and that paint it start beside the page's scripts, not after them: while the page is busy
// none gets under way. The library is given over as soon as it has come. The page takes all of it, shows how far the library has
// come, and finds out by itself where a thread does not start.
const ahead = Object.fromEntries(
	[...document.querySelectorAll('link[data-ahead]')].map((link) => [link.dataset.ahead, link.href]),
);
try {
	if (ahead.library) startAhead();
} catch {
	// A page without an origin may start none.
}

function startAhead() {
	const response = fetch(ahead.library);
	const worker = new Worker(ahead.reader, { type: 'module' });
	const painter = new Worker(ahead.painter, { type: 'module' });
	window.libraryAhead = { worker, response };
	window.painterAhead = painter;
	worker.onerror = () => delete window.libraryAhead;
	painter.onerror = () => delete window.painterAhead;
	response.then(handOver(worker)).catch(() => {});
}

function handOver(worker) {
	return async (response) => {
		if (!response.ok) return;
		const library = await response.clone().arrayBuffer();
		worker.postMessage({ kind: 'library', library }, [library]);
	};
}

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
