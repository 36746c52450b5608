// Runs before the first paint and before any other script.

// A page without an origin, as in a frame with a sandbox, may start no thread from an address, only from what it holds itself:
// there a thread begins with a line that imports the other. What it is told meanwhile is kept for that.
function startThreadsFromHere() {
	const Plain = Worker;
	function begin(address) {
		const kept = [];
		const keep = ({ data }) => kept.push(data);
		addEventListener('message', keep);
		import(address).then(() => {
			removeEventListener('message', keep);
			for (const data of kept) dispatchEvent(new MessageEvent('message', { data }));
		}, reportError);
	}
	self.Worker = class extends Plain {
		constructor(address) {
			const whole = new URL(address, location.href).href;
			const text = `(${startThreadsFromHere})();(${begin})(${JSON.stringify(whole)})`;
			super(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
		}
	};
}
if (origin === 'null' && typeof Worker === 'function') startThreadsFromHere();

// The threads that read the library and that paint it start beside the page's scripts, not after them: while the page is busy
// none gets under way. The library is given over as soon as it has come. The page takes all of it, shows how far the library has
// come, and finds out by itself where a thread does not start.
const ahead = Object.fromEntries(
	[...document.querySelectorAll('link[data-ahead]')].map((link) => [link.dataset.ahead, link.href]),
);
try {
	if (ahead.library) startAhead();
} catch {
	// A browser that refuses them is no reason to stop.
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

// Until the page had time to start nothing is laid out that says it has not.
document.documentElement.dataset.starting = 'yes';
setTimeout(() => {
	const { dataset } = document.documentElement;
	if (!('started' in dataset)) dataset.starting = 'late';
}, 4_000);

// The theme that the link has, as a tour that was prepared; else the one that was chosen on this device, if any.
const prepared = new URLSearchParams(location.search).get('theme');
try {
	const theme = ['light', 'dark', 'contrast'].includes(prepared) ? prepared : localStorage.getItem('theme');
	if (theme) document.documentElement.dataset.theme = theme;
} catch {
	// A browser without storage keeps to the system's theme.
}

// A page of somebody else's shows the picture alone.
if (new URLSearchParams(location.search).has('embed')) document.documentElement.dataset.embedded = '';

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
