// Before the first paint: the theme that was chosen on this device, if any.
try {
	const theme = localStorage.getItem('theme');
	if (theme) document.documentElement.dataset.theme = theme;
} catch {
	// A browser without storage keeps to the system's theme.
}
