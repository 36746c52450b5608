import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import { composeQrCode } from '../../../src/lib/qr/qr-code.ts';
import CardsScreen from '../../../src/lib/ui/sets/CardsScreen.svelte';
import VoteScreen from '../../../src/lib/ui/sets/VoteScreen.svelte';
import VotesScreen from '../../../src/lib/ui/sets/VotesScreen.svelte';
import { phoneFrom, readBallot, writeBallot } from '../../../src/lib/view/votes/ballot.ts';
import { faultsOf } from '../faults.ts';
import { openDesk } from './open-desk.svelte.ts';

const SITE = '/a-test/';
const SET = '?pick=now:kanban&pick=now:trust&pick=next:kaizen';
const KEYS = ['kanban', 'trust', 'kaizen'];

function forget(): void {
	for (const name of Object.keys(localStorage)) if (name.includes(` ${SITE} `)) localStorage.removeItem(name);
}

beforeEach(async () => {
	await page.viewport(1100, 900);
	forget();
	onTestFinished(forget);
});

const voteOf = (phone: number, ...chosen: string[]) =>
	writeBallot({ phone: phoneFrom(Uint8Array.of(phone)), chosen }, KEYS);

describe('A phone', () => {
	const text = () => page.getByLabelText('Your vote as a text').element().textContent.trim();
	const show = async () => render(VoteScreen, { desk: (await openDesk(SET)).desk, site: SITE });

	it('shows what it chose as a code and as a text, and is the same phone when it comes back', async () => {
		await page.viewport(390, 844);
		const screen = await show();
		await page.getByRole('button', { name: 'Choose Trust' }).click();
		await page.getByRole('button', { name: 'Choose Kaizen' }).click();
		await page.getByRole('button', { name: 'Choose Kaizen' }).click();
		const { ballot } = readBallot(text(), KEYS);
		expect(ballot!.chosen).toEqual(['trust']);
		await expect.element(page.getByRole('img', { name: 'Your vote as a QR code' })).toBeVisible();
		expect(await faultsOf(screen.container)).toEqual([]);
		screen.unmount();
		await show();
		await expect
			.element(page.getByRole('button', { name: 'Choose Trust' }))
			.toHaveAttribute('aria-pressed', 'true');
		expect(readBallot(text(), KEYS).ballot).toEqual(ballot);
	});
});

describe('Whoever counts', () => {
	const show = async () => render(VotesScreen, { desk: (await openDesk(SET)).desk, site: SITE });
	const count = async (...texts: string[]) => {
		await page.getByLabelText('Or paste votes, as many as there are').fill(texts.join('\n'));
		await page.getByRole('button', { name: 'Count them' }).click();
	};
	const rows = () =>
		page
			.getByRole('row')
			.elements()
			.slice(1)
			.map((row) => row.textContent.replace(/\s+/g, ' ').trim());

	it('has the votes of three phones add up, the most chosen first', async () => {
		const screen = await show();
		await count(voteOf(1, 'trust', 'kaizen'), voteOf(2, 'trust'), voteOf(3, 'kanban', 'trust'));
		await expect.element(page.getByText('3 phones have voted.')).toBeVisible();
		expect(rows()).toEqual(['Trust 3', 'Kanban 1', 'Kaizen 1']);
		await count(voteOf(3, 'kaizen'));
		expect(rows()).toEqual(['Trust 2', 'Kaizen 2', 'Kanban 0']);
		expect(await faultsOf(screen.container)).toEqual([]);
		screen.unmount();
		await show();
		expect(rows()).toEqual(['Trust 2', 'Kaizen 2', 'Kanban 0']);
		await page.getByRole('button', { name: 'Let all votes go' }).click();
		await expect.element(page.getByRole('heading', { name: '0 phones' })).toBeVisible();
	});

	it('sees on the cards how often each was chosen', async () => {
		const { desk } = await openDesk(SET);
		const screen = await render(VotesScreen, { desk, site: SITE });
		await count(voteOf(1, 'trust'), voteOf(2));
		screen.unmount();
		await render(CardsScreen, { desk, site: SITE });
		await expect
			.element(page.getByRole('listitem', { name: 'Trust' }))
			.toHaveTextContent(/Chosen by 1 of 2 phones$/);
		await expect
			.element(page.getByRole('listitem', { name: 'Kanban' }))
			.toHaveTextContent(/Chosen by 0 of 2 phones$/);
	});

	it('takes the votes to the map, also from the cards, and none where none are', async () => {
		const { desk } = await openDesk(SET);
		const onMap = () => page.getByRole('link', { name: 'On the map' });
		const alone = '/?pick=now%3Akanban&pick=now%3Atrust&pick=next%3Akaizen&picked=alone';
		const screen = await render(VotesScreen, { desk, site: SITE });
		await expect.element(onMap()).toHaveAttribute('href', alone);
		await count(voteOf(1, 'trust', 'kanban'), voteOf(2, 'trust'));
		const withVotes = `${alone}&vote=1%3Akanban&vote=2%3Atrust`;
		await expect.element(onMap()).toHaveAttribute('href', withVotes);
		screen.unmount();
		await render(CardsScreen, { desk, site: SITE });
		await expect.element(onMap()).toHaveAttribute('href', withVotes);
	});

	it('copies a link that carries the votes, which whoever opens it sees, here and on the cards', async () => {
		const copied: string[] = [];
		vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
		onTestFinished(() => void vi.restoreAllMocks());
		const screen = await show();
		await count(voteOf(1, 'trust', 'kanban'), voteOf(2, 'trust'));
		await page.getByRole('button', { name: 'Link' }).click();
		await expect.poll(() => copied).toHaveLength(1);
		const { search } = new URL(copied[0]!);
		expect(new URLSearchParams(search).getAll('vote')).toEqual(['1:kanban', '2:trust']);
		screen.unmount();
		forget();
		const { desk } = await openDesk(search);
		const elsewhere = await render(VotesScreen, { desk, site: SITE });
		await expect.element(page.getByRole('heading', { name: 'As the link counts' })).toBeVisible();
		expect(rows()).toEqual(['Trust 2', 'Kanban 1', 'Kaizen 0']);
		expect(await faultsOf(elsewhere.container)).toEqual([]);
		elsewhere.unmount();
		await render(CardsScreen, { desk, site: SITE });
		await expect.element(page.getByRole('listitem', { name: 'Trust' })).toHaveTextContent(/Chosen 2 times$/);
	});

	it('takes the votes of a link to the map, and lets those that are counted here take their place', async () => {
		const { desk } = await openDesk(`${SET}&vote=7:trust`);
		await render(VotesScreen, { desk, site: SITE });
		await expect
			.element(page.getByRole('link', { name: 'On the map' }))
			.toHaveAttribute('href', expect.stringMatching(/&vote=7%3Atrust$/));
		await count(voteOf(1));
		await expect.element(page.getByRole('heading', { name: '1 phone' })).toBeVisible();
		expect(rows()).toEqual(['Kanban 0', 'Trust 0', 'Kaizen 0']);
		await expect
			.element(page.getByRole('link', { name: 'On the map' }))
			.toHaveAttribute('href', expect.stringMatching(/&picked=alone$/));
	});

	it('reads votes from pictures, several in one', async () => {
		await show();
		const file = new File([await pictureOf(voteOf(1, 'trust'), voteOf(2, 'trust'))], 'codes.png', {
			type: 'image/png',
		});
		await page.getByLabelText('Open pictures').upload(file);
		await expect.element(page.getByText('2 phones have voted.')).toBeVisible();
		const empty = new File([await pictureOf()], 'sky.png', { type: 'image/png' });
		await page.getByLabelText('Open pictures').upload(empty);
		await expect.element(page.getByText('In “sky.png” no QR code was found.')).toBeVisible();
	});

	it('is told that a vote is for another set', async () => {
		await show();
		await count(writeBallot({ phone: phoneFrom(Uint8Array.of(1)), chosen: [] }, ['trust']));
		await expect.element(page.getByText(/^This vote is for another set/)).toBeVisible();
		expect(rows()).toEqual(['Kanban 0', 'Trust 0', 'Kaizen 0']);
	});
});

/** Codes side by side, as a camera takes them. */
function pictureOf(...texts: string[]): Promise<Blob> {
	const canvas = new OffscreenCanvas(900, 420);
	const pen = canvas.getContext('2d')!;
	pen.fillStyle = 'white';
	pen.fillRect(0, 0, 900, 420);
	pen.fillStyle = 'black';
	texts.forEach((text, at) => {
		const { path, size } = composeQrCode(text)!;
		const scale = Math.floor(400 / size);
		pen.setTransform(scale, 0, 0, scale, 10 + 450 * at, 10);
		pen.fill(new Path2D(path));
	});
	return canvas.convertToBlob();
}
