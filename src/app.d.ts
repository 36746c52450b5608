declare global {
	namespace App {}
	interface Window {
		/** The thread that reads the library, started by the page's first script; whoever takes it over takes it away. */
		libraryWorkerAhead?: Worker;
	}
}

export {};
