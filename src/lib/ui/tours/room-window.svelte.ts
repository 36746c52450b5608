import type { Said } from '../../tour/speaking.ts';
import { openSpeakerChannel, type SpeakerChannel } from './speaker-channel.ts';

interface Room {
	/** The same in both windows. */
	readonly tour: string;
	readonly stop: number;
	readonly isBlank: boolean;
	/** The speaker wishes something. */
	act(wish: Extract<Said, { kind: 'wishes' }>['wish']): void;
}

/** The window that the room sees tells the speaker's where it stands, and does what is wished there; for as long as a component lives. */
export function answerSpeaker(room: Room): void {
	let channel: SpeakerChannel | null = $state.raw(null);
	const tell = (to: SpeakerChannel | null) =>
		to?.tell({ kind: 'stands', stop: room.stop, isBlank: room.isBlank });
	$effect(() => {
		const opened = openSpeakerChannel(room.tour, (said) => {
			if (said.kind === 'asks') tell(channel);
			if (said.kind === 'wishes') room.act(said.wish);
		});
		channel = opened;
		return () => opened.close();
	});
	$effect(() => tell(channel));
}
