import { expect, it } from 'vitest';
import { keyWishFrom } from '../../../src/lib/ui/explorer/keys.ts';

function pressed(key: string, more: KeyboardEventInit & { on?: HTMLElement; areLettersOn?: boolean } = {}) {
	const { on = document.body, areLettersOn = true, ...init } = more;
	let wish: ReturnType<typeof keyWishFrom> = null;
	const listen = (event: KeyboardEvent) => (wish = keyWishFrom(event, areLettersOn));
	window.addEventListener('keydown', listen, { once: true });
	document.body.append(on === document.body ? '' : on);
	on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
	return wish;
}

it('letters and signs ask for what the sheet of keys says', () => {
	expect(['/', 'r', 'R', 'z', '?', '+', '-', 'c'].map((key) => pressed(key))).toEqual([
		...['search', 'fit', 'fit', 'clear', 'keys', 'zoomIn', 'zoomOut', 'centre'],
	]);
});

it('F, digits, 0 and B ask for a focus, its depth, the whole library and the other picture of it', () => {
	expect(['f', '1', '9', '0', 'b'].map((key) => pressed(key))).toEqual([
		...['focus', 'depth', 'depth', 'whole', 'picture'],
	]);
	expect(pressed('1', { ctrlKey: true })).toBeNull();
	expect(pressed('f', { areLettersOn: false })).toBeNull();
});

it('a star asks to pick what is looked at', () => {
	expect(pressed('*', { shiftKey: true })).toBe('pick');
	expect(pressed('*', { areLettersOn: false })).toBeNull();
});

it('J and K ask for the next and the one before of a worklist', () => {
	expect(['j', 'k'].map((key) => pressed(key))).toEqual(['next', 'previous']);
	expect(pressed('j', { areLettersOn: false })).toBeNull();
});

it('the menu key opens the menu, unless it belongs to what has the focus', () => {
	expect(pressed('ContextMenu')).toBe('menu');
	expect(pressed('F10', { shiftKey: true, areLettersOn: false })).toBe('menu');
	expect(pressed('F10')).toBeNull();
	expect(pressed('ContextMenu', { on: document.createElement('a') })).toBeNull();
});

it('are silent while something is typed, but Escape is not eaten there', () => {
	const field = document.createElement('input');
	expect(pressed('r', { on: field })).toBeNull();
	expect(pressed('Escape', { on: field })).toBeNull();
	expect(pressed('Escape')).toBe('back');
});

it('leave letters to a menu, whose items they lead to, and Escape to whoever it is for', () => {
	const menu = document.createElement('div');
	menu.role = 'menu';
	const item = menu.appendChild(document.createElement('div'));
	document.body.append(menu);
	const inMenu = (key: string) => {
		let wish: ReturnType<typeof keyWishFrom> = null;
		const listen = (event: KeyboardEvent) => (wish = keyWishFrom(event, true));
		window.addEventListener('keydown', listen, { once: true });
		item.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
		return wish;
	};
	expect(['t', 'f', '/', 'Escape'].map(inMenu)).toEqual([null, null, null, 'back']);
	menu.remove();
});

it('leave the browser its own shortcuts', () => {
	expect(pressed('r', { ctrlKey: true })).toBeNull();
	expect(pressed('r', { metaKey: true })).toBeNull();
});

it('can be switched off, except Escape and arrows', () => {
	expect(pressed('r', { areLettersOn: false })).toBeNull();
	expect(pressed('Escape', { areLettersOn: false })).toBe('back');
	expect(pressed('ArrowLeft', { areLettersOn: false })).toBe('goLeft');
	expect(pressed('ArrowLeft', { areLettersOn: false, shiftKey: true })).toBe('panLeft');
});

it('arrows belong to what has the focus', () => {
	expect(pressed('ArrowDown', { on: document.createElement('button') })).toBeNull();
});

it('arrows and Enter belong to a picture that has the focus', () => {
	const picture = document.createElement('div');
	picture.dataset['picture'] = '';
	expect(pressed('ArrowDown', { on: picture })).toBe('goDown');
	expect(pressed('ArrowUp', { on: picture, shiftKey: true })).toBe('panUp');
	expect(pressed('Enter', { on: picture })).toBe('enter');
	expect(pressed('Enter')).toBeNull();
});
