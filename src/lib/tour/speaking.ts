/* What the window that a room sees and the one that only the speaker sees say to each other. */

/** What a speaker can ask of the room's window. */
export const ASKED = ['on', 'back', 'first', 'last', 'blank'] as const;
export type Asked = (typeof ASKED)[number];

export type Said =
	/** The room's window says where it stands, whenever that changes or is asked. */
	| { readonly kind: 'stands'; readonly stop: number; readonly isBlank: boolean }
	/** The speaker's window has just opened. */
	| { readonly kind: 'asks' }
	| { readonly kind: 'wishes'; readonly wish: Asked };

/** Null for what nobody of ours said. */
export function saidFrom(message: unknown): Said | null {
	if (typeof message !== 'object' || message === null) return null;
	const { kind, stop, isBlank, wish } = message as Record<string, unknown>;
	if (kind === 'asks') return { kind };
	if (kind === 'stands' && typeof stop === 'number' && Number.isSafeInteger(stop))
		return { kind, stop, isBlank: isBlank === true };
	const asked = ASKED.find((one) => one === wish);
	return kind === 'wishes' && asked ? { kind, wish: asked } : null;
}
