const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/;

/**
 * The calendar day that a text begins with, as YYYY-MM-DD; null where it names none that exists.
 * No time zone is applied: 2026-01-28T00:00:00Z is the 28th everywhere.
 */
export function dayFrom(text: string | null): string | null {
	const match = DAY.exec(text ?? '');
	if (!match) return null;
	const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
	if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
	return `${match[1]}-${padded(month)}-${padded(day)}`;
}

function daysInMonth(year: number, month: number): number {
	const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	if (month === 2) return isLeap ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function padded(number: number): string {
	return String(number).padStart(2, '0');
}
