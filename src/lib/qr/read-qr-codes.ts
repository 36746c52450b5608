import { decodeQRBatch } from 'qr/decode.js';

/** No frame is read at more pixels than these on a side: codes are large where they are held into a camera. */
export const LARGEST_SIDE = 1280;

/** The texts of all codes in a picture; none where none is found. */
export async function readQrCodes(picture: ImageData): Promise<readonly string[]> {
	const { data, width, height } = picture;
	const [found = []] = await decodeQRBatch([{ data, width, height }], { maxSize: { width, height } });
	return found.filter((one) => typeof one === 'string');
}
