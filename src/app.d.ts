declare global {
	namespace App {}
	interface Window {
		/** The thread that reads the library, started by the page's first script, and the library on its way to it; whoever takes them over takes them away. */
		libraryAhead?: { readonly worker: Worker; readonly response: Promise<Response> };
		/** The thread that paints, started by the page's first script; whoever takes it over takes it away. */
		painterAhead?: Worker;
	}
}

export {};
