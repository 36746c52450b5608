import { saidFrom, type Said } from '../../tour/speaking.ts';

/** A way between two windows of one browser that show the same tour; no server is asked. */
export interface SpeakerChannel {
	tell(said: Said): void;
	close(): void;
}

/** `tour` is the same in both windows. */
export function openSpeakerChannel(tour: string, onSaid: (said: Said) => void): SpeakerChannel {
	const channel = new BroadcastChannel(`tour ${tour}`);
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		const said = saidFrom(data);
		if (said) onSaid(said);
	};
	return { tell: (said) => channel.postMessage(said), close: () => channel.close() };
}
